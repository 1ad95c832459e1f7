import { DEPTHS, type Depth } from '#domain/scorer/rules/criterion.ts';
import { ANSWER_VALUES, BASES, type AnswerValue, type Basis } from '#domain/scorer/types.ts';

/**
 * The page's own words for what a cell can say, in the language of the reader: a colleague
 * writes what the page shows.
 */
export interface SpokenWords {
  readonly answers: Readonly<Record<AnswerValue, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly depths: Readonly<Record<Depth, { readonly name: string }>>;
}

/** Quotes and sentence marks round a word, typed or put there by a program. */
const ROUND = /^[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'‚„.,;:!]+|[\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'‚„.,;:!]+$/gu;

/** A word or two as one compares them: no case, accents, quotes, or choice of spaces and hyphens. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\ufe0f]/gu, '')
    .toLowerCase()
    .replace(ROUND, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s_/.\p{Pd}]+/gu, ' ')
    .trim();

/** What spreadsheets write for a marked and an empty box, and people for the answers. Read, never shown. */
const ANSWERS: Readonly<Record<AnswerValue, string>> = {
  yes: 'yes|y|yep|yeah|true|✓|✔|✅|☑|ja|j|wahr|oui|vrai|si|verdadero|vero|sim|verdadeiro|waar|tak|prawda|sann|sant|sand|kylla|tosi|ano|pravda|igen|igaz|da|adevarat|evet|dogru|ναι|αληθης|да|истина|так|істина',
  no: 'no|n|nope|false|✗|✘|❌|☒|nein|falsch|non|faux|falso|nao|nee|onwaar|nie|fałsz|nej|nei|falskt|falsk|usann|ei|epatosi|ne|nepravda|nem|hamis|nu|fals|hayır|hayir|yanlıs|yanlis|οχι|ψευδης|нет|ложь|ні|хиба',
  'not-sure':
    "not sure|notsure|unsure|unknown|don't know|dont know|do not know|not known|nicht sicher|unsicher|no se",
  'not-applicable':
    "not applicable|notapplicable|n a|na|does not apply|doesn't apply|doesnt apply|entfallt|trifft nicht zu|sans objet|no aplica",
  offered:
    'optional|only offered|offered only|offered, not demanded|offered, not required|offered, not a must|not demanded|not required|opt in|a choice|freiwillig|wahlweise|facultatif|optionnel|opcional|facoltativo|optioneel',
};
const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  said: 'said|vendor said|vendor said so|the vendor said so|said so|they said so|told',
  document: 'document|documents|doc|a document|saw a document|we saw a document',
  tried: 'tried|tried it|we tried it|tried out|tested|we tested it',
};

function readWord<Id extends string>(
  ids: readonly Id[],
  text: string,
  spoken: ((id: Id) => string | undefined) | undefined,
  words?: Readonly<Record<Id, string>>,
): Id | undefined {
  const said = folded(text);
  if (said === '') return undefined;
  return (
    ids.find((id) => folded(id) === said) ??
    ids.find((id) => folded(spoken?.(id) ?? '') === said) ??
    ids.find((id) => words?.[id].split('|').includes(said))
  );
}

/** @returns undefined when the text is none of the answers */
export const readAnswer = (text: string, spoken?: SpokenWords): AnswerValue | undefined =>
  readWord(ANSWER_VALUES, text, spoken && ((id) => spoken.answers[id]), ANSWERS);

export const readBasis = (text: string, spoken?: SpokenWords): Basis | undefined =>
  readWord(BASES, text, spoken && ((id) => spoken.bases[id]), BASIS_WORDS);

export const readDepth = (text: string, spoken?: SpokenWords): Depth | undefined =>
  readWord(DEPTHS, text, spoken && ((id) => spoken.depths[id].name));
