import type { SignIn } from '#domain/demo/facts/state.ts';
import type { DemoWords } from '#lib/content/demo-content.ts';
import type { BrowserView } from '#machines/demo/demo.selectors.ts';

export type PortalWords = DemoWords['portal'];

/** The heading of the screen on show, in the portal and not in what stands round it. */
export const ARRIVE = '.pretend [data-arrive]';

/** Who acts and where, as every act of a browser says it. */
export const actorAt = ({ device, by }: BrowserView) => ({ device, by });

/** A device of the demo by its name; an older line brings words of its own. */
export const deviceText = (words: PortalWords, { device }: Pick<SignIn, 'device'>): string =>
  (words.places as Readonly<Record<string, string>>)[device] ?? device;
