/**
 * A country or a part of one, as the check and the lessons need it: whom to
 * call when it is urgent, where to complain, where to send a fake message.
 */
export interface Place {
  /** As a reader would say it: "England". */
  readonly name: string;
  /** What to do when a message would be too slow. */
  readonly urgent: string;
  /** Whom to complain to first. */
  readonly complainFirst: string;
  /** Who oversees health privacy there, and how to reach them. */
  readonly authority: string;
  /** Where to send a fake email or text. Missing where we do not know. */
  readonly reportPhishing?: string;
  /** Ids from `sources.yaml`. Urgent numbers are common knowledge and have none. */
  readonly sources: readonly string[];
}
