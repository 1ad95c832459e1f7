import { choicesOf, questionsOf } from './questions.ts';
import { questionsOnPaper } from './paper.ts';
import { RULES } from './rules.ts';
import {
  ABOUT,
  ITEMS,
  STEPS,
  type AddressFacts,
  type AnsweredQuestion,
  type Answers,
  type ItemId,
  type Step,
} from './types.ts';

/**
 * The check on a sheet of paper that says where each answer leads. The ways are not written
 * down a second time: they are walked by the rules of the screen. Where a way hangs on
 * several answers, the sheet goes to the first question that may come: it may ask one more
 * than the screen does, and never one less.
 */

/** What a reader with a letter in her hand can see of an address; the address check of the screen sees more. */
const PAPER_ADDRESS = ['same', 'different', 'no-letter', 'not-secure'] as const;
export type PaperAddress = (typeof PAPER_ADDRESS)[number];

const seen = (facts: Pick<AddressFacts, 'verdict' | 'match' | 'signs'>): AddressFacts => ({
  site: '',
  ...facts,
});
const ADDRESS: Readonly<Record<PaperAddress, AddressFacts>> = {
  same: seen({ verdict: 'no-warning-signs', match: 'same', signs: [] }),
  different: seen({ verdict: 'careful', match: 'different', signs: [] }),
  'no-letter': seen({ verdict: 'no-warning-signs', match: 'not-asked', signs: [] }),
  'not-secure': seen({ verdict: 'stop', match: 'not-asked', signs: ['not-https'] }),
};

/** Part of another question on paper: what the browser says, and what another service asks for. */
const FOLDED: readonly AnsweredQuestion[] = ['saysNotSecure', 'secondService', 'wantBetter'];

const askedOn = (step: Step): readonly AnsweredQuestion[] =>
  questionsOnPaper(step).filter((question) => !FOLDED.includes(question));

function choicesOn(question: AnsweredQuestion): readonly string[] {
  if (question === 'address') return PAPER_ADDRESS;
  if (question === 'about') return ABOUT;
  return choicesOf(question).filter((id) => id !== 'later' && id !== 'service');
}

type Ticks = Readonly<Partial<Record<AnsweredQuestion, string>>>;

/** What is ticked on a sheet, as the screen would know it. */
export const answersOnPaper = (ticks: Ticks): Answers =>
  Object.fromEntries(
    Object.entries(ticks).map(([question, choice]) => [
      question,
      question === 'address'
        ? ADDRESS[choice as PaperAddress]
        : question === 'about'
          ? [choice]
          : choice,
    ]),
  );

/** One way through a step, from its first question to its last, and what it puts into the plan. */
interface Way {
  readonly ticks: Ticks;
  readonly items: readonly { readonly question: AnsweredQuestion; readonly item: ItemId }[];
}

function waysThrough(step: Step, ticks: Ticks = {}): readonly Way[] {
  const answers = answersOnPaper(ticks);
  const asked = questionsOf(step, answers);
  const next = askedOn(step).find((one) => asked.includes(one) && ticks[one] === undefined);
  if (next === undefined)
    return [{ ticks, items: RULES.filter((rule) => rule.question in ticks && rule.when(answers)) }];
  return choicesOn(next).flatMap((choice) => waysThrough(step, { ...ticks, [next]: choice }));
}

/**
 * What an answer asks of the reader, whatever else she answers: the mildest that always
 * follows. What only some ways ask for stands too, for a sheet cannot weigh them.
 */
function itemOf(question: AnsweredQuestion, ways: readonly Way[]): ItemId | undefined {
  const own = ways.map(({ items }) => items.filter((one) => one.question === question));
  const ordered = ITEMS.filter((id) => own.flat().some(({ item }) => item === id));
  if (own.every(({ length }) => length > 0)) return ordered.at(-1);
  return ordered[0];
}

export interface PaperChoice {
  readonly id: string;
  /** What to do about it. Missing where there is nothing to do. */
  readonly item?: ItemId;
  /** Number of the question to go to, where it is not the next; `end` after the last step. */
  readonly goTo?: number | 'end';
}

export interface PaperQuestion {
  /** From 1, through all four steps. */
  readonly number: number;
  readonly id: AnsweredQuestion;
  readonly choices: readonly PaperChoice[];
}

/** The sheet, step by step. */
export function checkOnPaper(): readonly {
  readonly step: Step;
  readonly questions: readonly PaperQuestion[];
}[] {
  const numbers = new Map(STEPS.flatMap(askedOn).map((question, at) => [question, at + 1]));
  return STEPS.map((step, at) => {
    const ways = waysThrough(step);
    const after = STEPS.slice(at + 1).flatMap(askedOn)[0];
    const end = (after && numbers.get(after)) ?? numbers.size + 1;
    const questions = askedOn(step).map((id): PaperQuestion => {
      const number = numbers.get(id)!;
      const choices = choicesOn(id).map((choice): PaperChoice => {
        const taken = ways.filter(({ ticks }) => ticks[id] === choice);
        const next = Math.min(
          end,
          ...taken
            .flatMap(({ ticks }) => Object.keys(ticks))
            .map((other) => numbers.get(other as AnsweredQuestion)!)
            .filter((other) => other > number),
        );
        const item = itemOf(id, taken);
        return {
          id: choice,
          ...(item && { item }),
          ...(next !== number + 1 && { goTo: next > numbers.size ? 'end' : next }),
        };
      });
      return { number, id, choices };
    });
    return { step, questions };
  });
}
