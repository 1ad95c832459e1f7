import { choicesOf } from '#domain/check/questions.ts';
import type { QuestionId } from '#domain/check/types.ts';
import type { CheckWords, Places } from '#lib/content/content.ts';
import { listOf } from '#lib/words/list.ts';

/** Picks the words of the check for what the machine shows. No rule lives here. */

export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
}

export const askOf = (words: CheckWords, question: QuestionId, helping: boolean): string => {
  const { ask, askForHelper } = words.questions[question];
  return helping ? (askForHelper ?? ask) : ask;
};

/** The answers to offer, in order. "Later" is left out: it is a button of its own. */
export function choicesFor(
  words: CheckWords,
  places: Places,
  question: QuestionId,
): readonly Choice[] {
  if (question === 'address') return [];
  if (question === 'place')
    return Object.entries(places).map(([id, { name }]) => ({ id, text: name }));
  const own = words.questions[question].answers ?? {};
  return (
    choicesOf(question)
      // Nobody is unsure whose portal it is.
      .filter((id) => id !== 'later' && !(question === 'forWhom' && id === 'not-sure'))
      .map((id) => ({ id, text: id, ...(own[id] ?? words.answers[id]) }))
  );
}

/** The words of an answer that was given, for "You said". */
export function answerText(
  words: CheckWords,
  places: Places,
  question: QuestionId,
  value: unknown,
): string {
  const ids = Array.isArray(value) ? value : [value];
  const choices = choicesFor(words, places, question);
  const texts = ids.map(
    (id) =>
      (id === 'later'
        ? words.answers['later']?.text
        : choices.find((choice) => choice.id === id)?.text) ?? '',
  );
  // Nothing is answered yet when the page is built, so there is a document.
  return listOf(document.documentElement.lang, texts.filter(Boolean));
}

/** Where a page of ours stands, as it is written on paper. */
export const onPaper = (path: string): string =>
  new URL(path, document.baseURI).href.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** What the address form says by itself; a lesson carries no more than this until an address is checked. */
export const addressFormWords = ({ report, errors, questions, portals }: CheckWords) => ({
  // Given when a clinic's own copy was built, and in no other way: a link cannot name it.
  ...(portals && { portals }),
  address: report.address,
  letterAddress: report.letterAddress,
  letterHint: report.letterHint,
  button: report.button,
  waiting: report.waiting,
  privacy: report.privacy,
  several: report.several,
  hint: questions.address.hint,
  addressEmpty: errors.addressEmpty,
  addressTooLong: errors.addressTooLong,
  letterTooLong: errors.letterTooLong,
  failed: errors.failed,
});
export type AddressFormWords = ReturnType<typeof addressFormWords>;

export { fillIn } from '#lib/words/fill-in.ts';
