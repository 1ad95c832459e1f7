import { SECOND } from '#domain/demo/facts/state.ts';
import { now } from './clock.ts';

/** Real time, in milliseconds since 1970: what the machines call the wall clock. */
export const wallClock = (): number => now().getTime();

export interface ClockListener {
  /** Each second while the page can be seen, and as soon as it can be seen again. */
  readonly ticked: (wall: number) => void;
  /** The page is left, or came back out of the browser's memory: all is to be forgotten. */
  readonly forgotten: (wall: number) => void;
}

/**
 * Tells how time goes. A hidden page is told nothing and wakes nobody; the first tick
 * after that makes up for it, as it does after sleep.
 *
 * @returns stops it
 */
export function watchClock({ ticked, forgotten }: ClockListener): () => void {
  const tick = () => ticked(wallClock());
  let interval: ReturnType<typeof setInterval> | undefined;
  const rest = () => {
    clearInterval(interval);
    interval = undefined;
  };
  const follow = () => {
    rest();
    if (document.visibilityState === 'hidden') return;
    tick();
    interval = setInterval(tick, SECOND);
  };
  const leave = () => forgotten(wallClock());
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) leave();
    follow();
  };

  document.addEventListener('visibilitychange', follow);
  // Some browsers keep timers back in a window that lost the focus.
  window.addEventListener('focus', follow);
  // On leaving too: nothing is to be seen in a page that the browser keeps for Back.
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  follow();
  return () => {
    rest();
    document.removeEventListener('visibilitychange', follow);
    window.removeEventListener('focus', follow);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
  };
}
