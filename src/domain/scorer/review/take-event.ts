import { aside } from './aside.ts';
import type { ScorerEvent } from './events.ts';
import { record, redo, undo } from './history.ts';
import { applyChange, changeBetween, changesReviews, choose } from './library.ts';
import { typingKey } from './edit.ts';
import { nextLibrary, onDay } from './next-library.ts';
import { askedIn, begin, firstOpenRow, reviewIn, withRows, type Scorer } from './session.ts';
import type { Library } from '../types.ts';

/** Said outright, because a machine's context keeps what it is not told to drop. */
const NOTHING_OPEN = {
  criterion: undefined,
  incoming: undefined,
  merge: undefined,
  hearing: undefined,
  then: undefined,
  refusal: undefined,
  change: undefined,
};

function withLibrary(scorer: Scorer, library: Library, event: ScorerEvent): Scorer {
  const change = changeBetween(scorer.library, library);
  const backward = changeBetween(library, scorer.library);
  if (!change || !backward) return { ...scorer, change: undefined };
  const history = changesReviews(change)
    ? record(scorer.history, { forward: change, backward, key: typingKey(event, library.current) })
    : scorer.history;
  return { ...scorer, library, history, change };
}

function steppedThrough(scorer: Scorer, step: typeof undo): Scorer {
  const { history, change } = step(scorer.history);
  return change
    ? { ...scorer, history, change, library: applyChange(scorer.library, change) }
    : scorer;
}

function takeLibrary(scorer: Scorer, event: ScorerEvent): Scorer {
  switch (event.type) {
    case 'change.undone':
      return steppedThrough(scorer, undo);
    case 'change.redone':
      return steppedThrough(scorer, redo);
    case 'scorer.erased':
      return { ...NOTHING_OPEN, ...begin({ ...scorer, reviewId: event.reviewId }) };
    case 'day.turned':
      return { ...scorer, library: onDay(scorer, event.today) };
    case 'library.restored':
      return { ...scorer, library: event.library };
    case 'library.synced':
      // Which review is on show is this page's own business, as long as it is there.
      return { ...scorer, library: choose(event.library, scorer.library.current) };
    default:
      return withLibrary(scorer, nextLibrary(scorer, event), event);
  }
}

/** Rows are put in order anew when other rows or columns are asked for, and never by an answer. */
function rowsAreStale(before: Scorer, after: Scorer): boolean {
  if (before.view !== after.view) return true;
  const [was, is] = [reviewIn(before), reviewIn(after)];
  return (
    was.id !== is.id ||
    was.depth !== is.depth ||
    was.portals.length !== is.portals.length ||
    was.own !== is.own
  );
}

/** What the scorer is once an event that fits is taken in; which room is next is the machine's business. */
export function takeEvent(scorer: Scorer, event: ScorerEvent): Scorer {
  const taken = takeLibrary({ ...scorer, change: undefined }, event);
  const after = { ...taken, ...aside(scorer, event) };
  const shown = rowsAreStale(scorer, after) ? withRows(after) : after;
  const isAt =
    shown.criterion === undefined || askedIn(shown).some(({ id }) => id === shown.criterion);
  return isAt ? shown : { ...shown, criterion: firstOpenRow(shown) };
}
