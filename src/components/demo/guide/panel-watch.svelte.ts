/**
 * Whether the guide's panel is in sight, and whether a step was done since the reader could
 * last read there what it showed. The strip at the foot tells it then.
 *
 * @param done how many steps of the mission are done
 */
export function watchPanel(done: () => number) {
  let isSeen = $state(true);
  let noted = $state(0);
  const note = () => void (noted = done());
  return {
    get isSeen() {
      return isSeen;
    },
    get isNews() {
      return done() > noted;
    },
    /** The reader has read it. */
    note,
    /** The panel came in sight, or left it. */
    see(is: boolean) {
      isSeen = is;
      note();
    },
  };
}
