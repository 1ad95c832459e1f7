import type { FocusWish } from './frame/focus.ts';
import type { Moment, Outcome, PortalEvent } from '#domain/demo/facts/events.ts';
import type { PortalState } from '#domain/demo/facts/state.ts';
import type { Visit } from '#domain/demo/visit/visit.ts';
import type { DemoWords } from '#lib/content/demo-content.ts';
import type { BrowserView } from '#machines/demo/demo.selectors.ts';
import type { DemoEvent } from '#machines/demo/demo.machine.ts';
import type { FirstWords } from './first-words.ts';

/** What a screen gets that comes with the page. */
export interface FirstProps {
  /** The facts. */
  readonly portal: PortalState;
  readonly visit: Visit;
  readonly words: FirstWords;
  /**
   * Something that someone in the demo does.
   * @param focus a target, or a selector below the demo's root; left out, the focus stays or goes to `[data-arrive]` of the new screen
   * @returns what came of it
   */
  readonly act: (event: PortalEvent, focus?: FocusWish) => Outcome;
  /** Something that the reader does to the demo: a seat, a tool, a place. */
  readonly send: (event: DemoEvent, focus?: FocusWish) => void;
  /** This instant, on the demo's clock and in real time. */
  readonly moment: () => Moment;
  readonly language: string;
  /** Where the guide's own pages stand: `/`, or below a language. */
  readonly home: string;
}

/** A screen of the pretend browser of one device that comes with the page. */
export interface DoorProps extends FirstProps {
  readonly here: BrowserView;
}

/** What every other screen of the demo gets. A screen reads facts and sends events; it keeps no rule. */
export interface ScreenProps extends FirstProps {
  readonly words: DemoWords;
}

/** A screen inside the pretend browser of one device. */
export interface BrowserProps extends ScreenProps {
  readonly here: BrowserView;
}
