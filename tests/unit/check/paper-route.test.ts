import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOnPaper, checkOnPaper, type PaperQuestion } from '#domain/check/paper-route.ts';
import { questionsOf } from '#domain/check/questions.ts';
import { ABOUT, type AnsweredQuestion } from '#domain/check/types.ts';

const onSheet = () => checkOnPaper().flatMap((part) => part.questions);
const byNumber = (questions: readonly PaperQuestion[]) =>
  new Map(questions.map((question) => [question.number, question]));
const question = (id: AnsweredQuestion) => onSheet().find((one) => one.id === id)!;
const choice = (id: AnsweredQuestion, value: string) =>
  question(id).choices.find((one) => one.id === value)!;

/** Goes where the sheet says, with a pen. */
function walked(numbered: ReadonlyMap<number, PaperQuestion>, pick: (choices: number) => number) {
  const ticks: Partial<Record<AnsweredQuestion, string>> = {};
  for (let at: number | 'end' = 1; at !== 'end' && numbered.has(at);) {
    const { id, number, choices }: PaperQuestion = numbered.get(at as number)!;
    const ticked: PaperQuestion['choices'][number] = choices[pick(choices.length)]!;
    ticks[id] = ticked.id;
    at = ticked.goTo ?? number + 1;
  }
  return ticks;
}

describe('the check on paper', () => {
  it('numbers its questions from 1 and sends no one back', () => {
    const questions = onSheet();
    const numbered = byNumber(questions);
    expect(questions.map(({ number }) => number)).toEqual(questions.map((_, at) => at + 1));
    for (const { number, choices } of questions)
      for (const { goTo } of choices)
        if (typeof goTo === 'number') {
          expect(goTo).toBeGreaterThan(number + 1);
          expect(numbered.has(goTo)).toBe(true);
        }
  });

  it('asks whatever the screen would ask after the same answers, and at most three questions that it would not', () => {
    const sheet = checkOnPaper();
    const questions = onSheet();
    const numbered = byNumber(questions);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(99)), (stream) => {
        const ticks = walked(numbered, (choices) => stream.next().value % choices);
        const answers = answersOnPaper(ticks);
        const onScreen = sheet
          .flatMap(({ step }) => questionsOf(step, answers))
          .filter((id) => questions.some((one) => one.id === id));
        const onPaper = Object.keys(ticks) as AnsweredQuestion[];
        expect(onScreen.filter((id) => !onPaper.includes(id))).toEqual([]);
        const extra = onPaper.filter((id) => !onScreen.includes(id));
        expect(extra.filter((id) => !['reached', 'backup', 'choice'].includes(id))).toEqual([]);
      }),
    );
  });

  it('sends a reader with an app past the address', () => {
    expect(choice('how', 'app').goTo).toBe(question('appSource').number);
    expect(choice('how', 'browser').goTo).toBeUndefined();
  });

  it('asks what to do about email whoever writes of more than times', () => {
    const email = checkOnPaper().find(({ step }) => step === 'email')!.questions;
    const ids = email.map(({ id }) => id);
    expect(ids.indexOf('choice')).toBe(ids.indexOf('clinicEmails') + 1);
    for (const { goTo } of email[ids.indexOf('clinicEmails')]!.choices)
      expect(goTo).toBeUndefined();
  });

  it('offers what a pen can tick: no "later", and no other service to look through', () => {
    const ids = onSheet().flatMap(({ choices }) => choices.map(({ id }) => id));
    expect(ids.filter((id) => ['later', 'service'].includes(id))).toEqual([]);
    expect(question('about').choices.map(({ id }) => id)).toEqual(ABOUT);
    expect(ids).toContain('not-sure');
  });

  it('asks for the mildest of what always follows', () => {
    expect(choice('password', 'yes').item).toBe('change-password');
  });

  it('asks for the password only where the site is not the clinic’s', () => {
    expect(choice('address', 'different').goTo).toBeUndefined();
    expect(choice('address', 'same').goTo).toBe(question('reached').number);
  });

  it.each([
    ['how', 'link', 'leave-link'],
    ['address', 'different', 'call-about-address'],
    ['address', 'not-secure', 'stop-address'],
    ['address', 'no-letter', 'compare-letter'],
    ['typedPassword', 'yes', 'typed-password'],
    ['phoneLock', 'no', 'lock-phone'],
    ['offered', 'yes', 'turn-on-second'],
    ['obstacle', 'phone-lost', 'phone-lost'],
    ['lines', 'unknown', 'unknown-line'],
    ['people', 'unknown', 'unknown-person'],
  ] as const)('tells who answers %s with %s what the screen would: %s', (id, value, item) => {
    expect(choice(id, value).item).toBe(item);
  });

  it.each([
    ['address', 'same'],
    ['reached', 'typed'],
    ['backup', 'yes'],
    ['password', 'no'],
    ['lines', 'all-mine'],
    ['wantViews', 'no'],
  ] as const)('has nothing to do for who answers %s with %s', (id, value) => {
    expect(choice(id, value).item).toBeUndefined();
  });
});
