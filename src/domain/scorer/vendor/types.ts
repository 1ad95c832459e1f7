import type { AnswerValue, Day } from '../types.ts';

/** One row as the vendor is asked it: words are sent only where this guide has none. */
export interface AskedRow {
  readonly criterion: string;
  /** Of the reviewers' own row. */
  readonly question?: string;
  readonly proof?: string;
}

/** What the reviewers send to a vendor. It holds no answer, no weight and no score. */
export interface Questions {
  readonly version: 1;
  /** Of this request, so that its draft is found again on the vendor's device. */
  readonly id: string;
  readonly review: string;
  readonly portal: string;
  /** Name of the portal; may be empty. */
  readonly name: string;
  /** Who asks; may be empty. */
  readonly from: string;
  readonly due?: Day;
  readonly rows: readonly AskedRow[];
}

/** What the vendor says to one row. */
export interface VendorAnswer {
  readonly value?: AnswerValue;
  readonly words?: string;
  /** Where the proof is; http or https. */
  readonly link?: string;
  /** Whom to ask about it. */
  readonly contact?: string;
  readonly date?: Day;
}
export const VENDOR_FIELDS = ['value', 'words', 'link', 'contact', 'date'] as const;

/** What comes back. */
export interface Reply {
  readonly version: 1;
  readonly request: string;
  readonly review: string;
  readonly portal: string;
  readonly name: string;
  /** Who answered; may be empty. */
  readonly by: string;
  readonly answers: Readonly<Record<string, VendorAnswer>>;
}

/** A reply that was read and checked, and what of its source maps to no row. */
export interface OpenedReply {
  readonly reply: Reply;
  readonly source: 'vendor' | 'hecvat';
  /** Rows or questions that no row here answers to, as they are called there. */
  readonly unmapped: readonly string[];
}

/** What becomes of one answer: the vendor's word counts as said, one's own stays, or the row is asked anew. */
export const TAKES = ['said', 'mine', 'again'] as const;
export type Take = (typeof TAKES)[number];

/** A reply beside one's own answers, before anything is let in. */
export interface Hearing {
  readonly opened: OpenedReply;
  /** The review and portal that it will go to; undefined until one is chosen. */
  readonly review: string;
  readonly portal: string | undefined;
  readonly takes: Readonly<Record<string, Take>>;
}
