/** Milliseconds after a tool woke: the tap that woke it is answered by then. */
const REST = 400;

/**
 * Runs what an act of the reader will run, while nobody waits for it: browsers compile code
 * when it first runs, and on an old phone that is most of what a first answer takes.
 *
 * @param act goes the way of a real one and changes nothing
 * @returns ends it early
 */
export function warmUp(act: () => void): () => void {
  let again: ReturnType<typeof setTimeout>;
  const first = setTimeout(() => {
    act();
    again = setTimeout(act, REST);
  }, REST);
  return () => {
    clearTimeout(first);
    clearTimeout(again);
  };
}
