import type {
  AddressFacts,
  Deed,
  IncidentStepId,
  ItemId,
  Progress,
  QuestionId,
  Step,
} from './types.ts';

/** Everything that the screen may tell the machine. */
export type CheckEvent =
  /** Answers and goes on. `about` takes a list, every other question one id. */
  | {
      readonly type: 'answer.given';
      readonly question: QuestionId;
      readonly value: string | readonly string[];
    }
  /** The address form was sent; carries the report's facts, never the text. */
  | ({ readonly type: 'address.checked' } & AddressFacts)
  /** Marks made before the page was ready: kept, without going on. */
  | {
      readonly type: 'answers.found';
      readonly answers: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly type: 'question.returned' }
  /** Opens a question again, to correct its answer. */
  | { readonly type: 'question.chosen'; readonly question: QuestionId }
  /** `alone`: the reader has time for this step only. */
  | { readonly type: 'step.chosen'; readonly step: Step; readonly alone?: boolean }
  /** From a finished step to the next one, or to the result. */
  | { readonly type: 'step.continued' }
  | { readonly type: 'result.opened' }
  | { readonly type: 'incident.opened' }
  /** Past "call a help line first", to the eight steps. */
  | { readonly type: 'list.opened' }
  | { readonly type: 'incident.left' }
  | { readonly type: 'tick.toggled'; readonly tick: IncidentStepId; readonly on: boolean }
  /** Marks an item of the plan off, or puts it back. */
  | { readonly type: 'item.marked'; readonly item: ItemId; readonly deed?: Deed | undefined }
  /** A month later: asks everything again. */
  | { readonly type: 'round.begun' }
  /** A month later: goes on where the reader was. */
  | { readonly type: 'greeting.left' }
  | { readonly type: 'portal.added'; readonly id: string; readonly nickname?: string }
  | { readonly type: 'portal.chosen'; readonly id: string }
  | { readonly type: 'portal.named'; readonly nickname: string }
  | { readonly type: 'portal.removed'; readonly id: string }
  /** What was saved, after mount: goes to where the reader left off. */
  | { readonly type: 'progress.restored'; readonly progress: Progress }
  /** Saved progress changed elsewhere (another island or tab): stays where the reader is. */
  | { readonly type: 'progress.synced'; readonly progress: Progress }
  | { readonly type: 'check.erased' };
