import * as v from 'valibot';
import type { Criterion } from '#domain/scorer/rules/criterion.ts';
import type { OpenedReply, Questions, Reply, VendorAnswer } from '#domain/scorer/vendor/types.ts';
import { VENDOR_FIELDS } from '#domain/scorer/vendor/types.ts';
import { FILE_LIMIT, textOf } from './bytes.ts';
import { parseJson, propertyOf } from './json.ts';
import { packed, unpacked } from './packed.ts';
import { opened, refused, type Opened } from './result.ts';
import {
  QUESTIONS_FORMAT,
  questionsFileSchema,
  REPLY_FORMAT,
  replyFileSchema,
} from './vendor-schema.ts';

/** Reads a text of this format by its schema: what it says it is first, then its version, then all of it. */
function readAs<Schema extends v.GenericSchema>(
  text: string,
  format: string,
  schema: Schema,
): Opened<v.InferOutput<Schema>> {
  const data = parseJson(text);
  if (data === undefined) return refused(text.includes(`"${format}"`) ? 'damaged' : 'not-a-review');
  if (propertyOf(data, 'format') !== format) return refused('not-a-review');
  const version = propertyOf(data, 'version');
  if (typeof version === 'number' && version > 1) return refused('newer');
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  return parsed.success ? opened(parsed.output) : refused('damaged');
}

/** The text of a file: its length first. */
function fileText(bytes: Uint8Array): Opened<string> {
  if (bytes.length > FILE_LIMIT) return refused('too-big');
  const text = textOf(bytes);
  return text === undefined ? refused('not-a-review') : opened(text);
}

const questionsText = (questions: Questions, space?: number): string =>
  JSON.stringify({ format: QUESTIONS_FORMAT, ...questions }, undefined, space);

/** The questions to a vendor as a file. */
export const encodeQuestionsFile = (questions: Questions): string =>
  `${questionsText(questions, 1)}\n`;

/** The same as the fragment of a link to the form. */
export const encodeQuestionsLink = (questions: Questions): Opened<string> =>
  packed('q', questionsText(questions));

function openQuestionsText(text: string): Opened<Questions> {
  const read = readAs(text, QUESTIONS_FORMAT, questionsFileSchema);
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

/** The answers under today's names of their rows, their empty fields left out. */
function underTodaysNames(
  answers: Reply['answers'],
  criteria: readonly Criterion[],
): Reply['answers'] {
  const today = new Map(criteria.flatMap(({ id, was }) => was.map((old) => [old, id] as const)));
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const kept = VENDOR_FIELDS.flatMap((field) =>
        answer[field] ? [[field, answer[field]] as const] : [],
      );
      const name = today.get(id) ?? id;
      if (kept.length === 0 || (name !== id && Object.hasOwn(answers, name))) return [];
      return [[name, Object.fromEntries(kept) as VendorAnswer] as const];
    }),
  );
}

function openReplyText(text: string, criteria: readonly Criterion[]): Opened<OpenedReply> {
  const read = readAs(text, REPLY_FORMAT, replyFileSchema);
  if (!read.ok) return read;
  const { format: _, ...reply } = read.value;
  return opened({
    reply: { ...reply, answers: underTodaysNames(reply.answers, criteria) },
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
