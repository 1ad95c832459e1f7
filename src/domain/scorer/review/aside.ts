import type { ScorerEvent } from './events.ts';
import { firstOpenRow, neighbour, type Scorer } from './session.ts';

/** What changes beside the library: the view, the meeting, what was opened. */
export function aside(scorer: Scorer, event: ScorerEvent): Partial<Scorer> {
  switch (event.type) {
    case 'view.changed':
      return {
        view: {
          order: event.order ?? scorer.view.order,
          differencesOnly: event.differencesOnly ?? scorer.view.differencesOnly,
        },
      };
    case 'meeting.opened':
      return { criterion: event.criterion ?? firstOpenRow(scorer) };
    case 'criterion.chosen':
      return { criterion: event.criterion };
    case 'criterion.continued':
      return { criterion: neighbour(scorer, 1) ?? scorer.criterion };
    case 'criterion.returned':
      return { criterion: neighbour(scorer, -1) ?? scorer.criterion };
    case 'import.opened':
      return {
        incoming: { opened: event.opened, source: event.source },
        merge: undefined,
        hearing: undefined,
        then: undefined,
        refusal: undefined,
      };
    case 'import.refused':
      return {
        refusal: {
          reason: event.reason,
          source: event.source,
          ...(event.text !== undefined && { text: event.text }),
        },
      };
    case 'refusal.dismissed':
      return { refusal: undefined };
    case 'import.merged':
    case 'conflict.settled':
      return { merge: event.merge };
    case 'merge.dismissed':
      return { merge: undefined };
    case 'import.replaced':
    case 'import.keptBoth':
    case 'import.dismissed':
    case 'merge.accepted':
      return { incoming: undefined, merge: undefined };
    case 'reply.opened':
      return {
        hearing: event.hearing,
        incoming: undefined,
        merge: undefined,
        then: undefined,
        refusal: undefined,
      };
    case 'reply.placed':
      return { hearing: event.hearing };
    case 'reply.settled':
      return scorer.hearing
        ? {
            hearing: {
              ...scorer.hearing,
              takes: { ...scorer.hearing.takes, [event.criterion]: event.take },
            },
          }
        : {};
    case 'reply.accepted':
    case 'reply.dismissed':
      return { hearing: undefined };
    case 'years.opened':
      return {
        then: event.then,
        incoming: undefined,
        merge: undefined,
        hearing: undefined,
        refusal: undefined,
      };
    case 'years.closed':
      return { then: undefined };
    case 'day.turned':
      return { today: event.today };
    default:
      return {};
  }
}
