import type { Device } from '#domain/portal/types.ts';
import type { BrowserView } from '#machines/demo.selectors.ts';
import type { ScreenProps } from '../props.ts';

/** What every tool of the attacker gets. */
export interface ToolProps extends ScreenProps {
  readonly browserAt: (device: Device) => BrowserView;
}
