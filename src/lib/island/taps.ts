/**
 * Which clicks are taps. A browser makes up a click for a key as well: an arrow that moves
 * among radios, Space on one of them. Those choose and no more, so that nobody is carried
 * on by looking through the answers; a finger, a mouse and a screen reader's own press do.
 */

/**
 * @param signal ends the watch
 * @returns whether the click that is under way came without a key
 */
export function watchTaps(signal?: AbortSignal): (event: Event) => boolean {
  let isKeyDown = false;
  const on = (type: string, heard: () => void) =>
    addEventListener(type, heard, signal ? { capture: true, signal } : true);
  on('keydown', () => (isKeyDown = true));
  // Space clicks after its key came up; whatever happens next is no longer its doing.
  on('keyup', () => setTimeout(() => (isKeyDown = false)));
  on('pointerdown', () => (isKeyDown = false));
  return ({ isTrusted }) => isTrusted && !isKeyDown;
}
