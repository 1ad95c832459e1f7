import type { Tool } from '#domain/demo/facts/seats.ts';
import type { ToolProps } from './props.ts';

/** A stolen code was passed on, or is asked for: the thief's own browser stands open beside the look-alike page. */
export const isPassedOn = (browserAt: ToolProps['browserAt']): boolean =>
  browserAt('far-computer').signIn !== 'asking-password';

/** Does the tool show the portal itself? */
export const hasWindow = (tool: Tool, browserAt: ToolProps['browserAt']): boolean =>
  tool === 'stolen-password' ||
  tool === 'open-computer' ||
  (tool === 'fake-site' && isPassedOn(browserAt));
