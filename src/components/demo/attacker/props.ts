import type { Device } from '#domain/demo/facts/state.ts';
import type { BrowserView } from '#machines/demo/demo.selectors.ts';
import type { ScreenProps } from '../props.ts';

/** What every tool of the attacker gets. */
export interface ToolProps extends ScreenProps {
  readonly browserAt: (device: Device) => BrowserView;
}
