import { formerNames, underNewNames } from '#domain/scorer/review/criterion-names.ts';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { OpenedReply, Questions, Reply, VendorAnswer } from '#domain/scorer/vendor/types.ts';
import { VENDOR_FIELDS } from '#domain/scorer/vendor/types.ts';
import { packed, unpacked } from './packed.ts';
import { fileText, readText } from './read-text.ts';
import { opened, type Opened } from './result.ts';
import {
  QUESTIONS_FORMAT,
  questionsFileSchema,
  REPLY_FORMAT,
  replyFileSchema,
} from './vendor-schema.ts';

const questionsText = (questions: Questions, space?: number): string =>
  JSON.stringify({ format: QUESTIONS_FORMAT, ...questions }, undefined, space);

/** The questions to a vendor as a file. */
export const encodeQuestionsFile = (questions: Questions): string =>
  `${questionsText(questions, 1)}\n`;

/** The same as the fragment of a link to the form. */
export const encodeQuestionsLink = (questions: Questions): Opened<string> =>
  packed('q', questionsText(questions));

function openQuestionsText(text: string): Opened<Questions> {
  const read = readText(text, QUESTIONS_FORMAT, questionsFileSchema);
  if (!read.ok) return read;
  const { format: _, ...questions } = read.value;
  return opened(questions);
}

/** Reads a file with questions. Never throws. */
export function openQuestionsFile(bytes: Uint8Array): Opened<Questions> {
  const text = fileText(bytes);
  return text.ok ? openQuestionsText(text.value) : text;
}

/** Reads a link with questions, whatever mail made of it. Never throws. */
export const openQuestionsLink = (link: string): Opened<Questions> =>
  unpacked(link, 'q', QUESTIONS_FORMAT, openQuestionsText);

const replyText = (reply: Reply, space?: number): string =>
  JSON.stringify({ format: REPLY_FORMAT, ...reply }, undefined, space);

/** A vendor's answers as a file. */
export const encodeReplyFile = (reply: Reply): string => `${replyText(reply, 1)}\n`;

/** The same as the fragment of a link to the comparison. */
export const encodeReplyLink = (reply: Reply): Opened<string> => packed('a', replyText(reply));

/** The answers without their empty fields, under today's names of their rows. */
const tidyAnswers = (answers: Reply['answers'], criteria: readonly Criterion[]): Reply['answers'] =>
  Object.fromEntries(
    Object.entries(underNewNames(answers, formerNames(criteria))).flatMap(([id, answer]) => {
      const kept = VENDOR_FIELDS.flatMap((field) =>
        answer[field] ? [[field, answer[field]] as const] : [],
      );
      return kept.length > 0 ? [[id, Object.fromEntries(kept) as VendorAnswer] as const] : [];
    }),
  );

function openReplyText(text: string, criteria: readonly Criterion[]): Opened<OpenedReply> {
  const read = readText(text, REPLY_FORMAT, replyFileSchema);
  if (!read.ok) return read;
  const { format: _, ...reply } = read.value;
  return opened({
    reply: { ...reply, answers: tidyAnswers(reply.answers, criteria) },
    source: 'vendor',
    unmapped: [],
  });
}

/** Reads a file with a vendor's answers. Never throws. */
export function openReplyFile(
  bytes: Uint8Array,
  criteria: readonly Criterion[],
): Opened<OpenedReply> {
  const text = fileText(bytes);
  return text.ok ? openReplyText(text.value, criteria) : text;
}

/** Reads a link with a vendor's answers, whatever mail made of it. Never throws. */
export const openReplyLink = (link: string, criteria: readonly Criterion[]): Opened<OpenedReply> =>
  unpacked(link, 'a', REPLY_FORMAT, (text) => openReplyText(text, criteria));
