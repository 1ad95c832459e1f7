/** How a mission says what does a step: an event, together with what came of it. */
import type { Happened, Outcome, PortalEvent } from '../../facts/events.ts';
import type { PortalState } from '../../facts/state.ts';

/** What a rule may look at besides the event: all that came before it in this stage, and the portal as it is. */
export interface Past {
  readonly before: () => readonly Happened[];
  readonly portal: PortalState;
}

export interface Rule {
  /** Does this, with what came of it, do the step? What lies after it must not change the answer. */
  readonly isDoneBy: (one: Happened, past: Past) => boolean;
  /** The step that must be done first, where doing it sooner would show nothing. */
  readonly after?: string;
}

/** The rules of one mission, by step id. */
export type Rules = Readonly<Record<string, Rule>>;

type Type = PortalEvent['type'];
type Of<T extends Type> = Extract<PortalEvent, { readonly type: T }>;

/** The step is done by an event of this type that had one of these outcomes and, where asked, looks like this. */
export const by = <T extends Type>(
  type: T,
  outcomes: Outcome | readonly Outcome[],
  fits: (event: Of<T>, past: Past) => boolean = () => true,
): Rule => ({
  isDoneBy: ({ event, outcome }, past) =>
    event.type === type && [outcomes].flat().includes(outcome) && fits(event as Of<T>, past),
});

/** The same, once another step is done. */
export const after = (step: string, rule: Rule): Rule => ({ ...rule, after: step });

/** Done by whichever comes first. */
export const either = (...rules: readonly Rule[]): Rule => ({
  isDoneBy: (one, past) => rules.some((rule) => rule.isDoneBy(one, past)),
});

type Actor = 'patient' | 'helper' | 'thief' | 'passer-by';
/** Who really sits there. */
export const who =
  (actor: Actor) =>
  (event: { readonly by: Actor }): boolean =>
    event.by === actor;

const SIGNING_IN = [
  'password.submitted',
  'code.submitted',
  'backup.submitted',
  'passkey.answered',
] as const satisfies readonly Type[];
/** The sign-in came to its end, by whatever the portal asks for. */
export const signedIn = (actor: Actor): Rule =>
  either(...SIGNING_IN.map((type) => by(type, 'signed-in', who(actor))));
