import type { RealPasskey } from '#lib/browser/passkey.ts';

/** What the reader put on devices. It goes with the page; what belongs to another portal opens nothing. */
export const onDevices = $state<{
  /** The key on the pretend phone. */
  phoneKey?: string;
  /** The public half of a real passkey, as a clinic would keep it. */
  passkey?: RealPasskey;
}>({});
