import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FROM, readMessage } from '#domain/course/message.ts';
import { after, beginning, countDone, isDone, scoreOf } from '#domain/course/progress.ts';
import type { LessonEvent, Progress } from '#domain/course/types.ts';
import { answered, course, ended, everything, opened } from './course.ts';

const play = (events: readonly LessonEvent[], from = beginning(course)): Progress =>
  events.reduce((progress, event) => after(course, progress, event), from);

describe('progress in the course', () => {
  it('begins at the first lesson, with nothing done', () => {
    expect(beginning(course)).toEqual({ at: 'two-step-login', lessons: {} });
    expect(countDone(course, beginning(course))).toBe(0);
    expect(() => beginning([])).toThrow('at least one lesson');
  });

  it('needs the end of a lesson and each of its answers', () => {
    const [lesson] = course;
    const read = play([ended('two-step-login'), answered('two-step-login', 0, 1)]);
    expect(isDone(lesson!, read)).toBe(false);
    expect(isDone(lesson!, play([answered('two-step-login', 1, 0)], read))).toBe(true);
    expect(isDone(course[1]!, play([ended('locked-in-storage')]))).toBe(true);
  });

  it('counts the first answer to a question, and no later one', () => {
    const wrong = play([answered('two-step-login', 0, 2), answered('two-step-login', 0, 1)]);
    expect(scoreOf(course, wrong)).toEqual({ right: 0, of: 3 });
  });

  it('is done once every lesson is, however many answers were wrong', () => {
    const all = play(everything);
    expect(countDone(course, all)).toBe(course.length);
    expect(scoreOf(course, all)).toEqual({ right: 2, of: 3 });
  });

  it('keeps the place of the lesson that was opened last', () => {
    expect(play([opened('ask-your-clinic'), opened('nowhere')]).at).toBe('ask-your-clinic');
  });

  it.each([
    ['a lesson that is not of the course', ended('nowhere')],
    ['a question that the lesson lacks', answered('two-step-login', 7, 0)],
    ['an answer that the question lacks', answered('two-step-login', 1, 2)],
    ['half an answer', answered('two-step-login', 0, 0.5)],
    ['an answer before the first', answered('two-step-login', 0, -1)],
    ['the opening of the lesson that is open', opened('two-step-login')],
  ])('is not changed by %s', (_what, event) => {
    const before = beginning(course);
    expect(after(course, before, event)).toBe(before);
  });

  it('is the same when an end is seen twice', () => {
    const once = play([ended('two-step-login')]);
    expect(after(course, once, ended('two-step-login'))).toBe(once);
  });

  it('keeps what was done in other lessons, and in the same one', () => {
    const before = play([answered('two-step-login', 0, 1), ended('ask-your-clinic')]);
    expect(after(course, before, answered('two-step-login', 1, 0)).lessons).toEqual({
      'two-step-login': { ended: false, chosen: [1, 0] },
      'ask-your-clinic': { ended: true, chosen: [undefined] },
    });
  });

  it('never goes back, whatever happens', () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constantFrom('lesson.opened' as const, 'lesson.ended' as const),
        lesson: fc.constantFrom(...course.map(({ id }) => id), '__proto__'),
      }),
      fc.record({
        type: fc.constant('answer.opened' as const),
        lesson: fc.constantFrom(...course.map(({ id }) => id)),
        question: fc.nat(3),
        answer: fc.nat(3),
      }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let before = beginning(course);
        for (const one of events) {
          const now = after(course, before, one);
          expect(countDone(course, now)).toBeGreaterThanOrEqual(countDone(course, before));
          expect(scoreOf(course, now).right).toBeGreaterThanOrEqual(scoreOf(course, before).right);
          before = now;
        }
      }),
    );
  });
});

describe('a message of a lesson', () => {
  it.each(everything)('is read as it was sent: $type', (event) => {
    expect(readMessage({ from: FROM, ...event, more: 1 })).toEqual(event);
  });

  it('is nothing that another frame or an extension sends', () => {
    expect(readMessage({ ...ended('two-step-login') })).toBeUndefined();
    expect(readMessage({ from: FROM, type: 'lesson.ended', lesson: 7 })).toBeUndefined();
    expect(
      readMessage({ from: FROM, type: 'answer.opened', lesson: 'x', question: -1, answer: 0 }),
    ).toBeUndefined();
    expect(readMessage(null)).toBeUndefined();
    expect(readMessage({ from: 'extension', ...ended('two-step-login') })).toBeUndefined();
    expect(readMessage({ from: FROM, type: 'lesson.closed', lesson: 'x' })).toBeUndefined();
    const answer = { from: FROM, type: 'answer.opened', lesson: 'x', question: 0, answer: 0 };
    for (const wrong of [{ question: 0.5 }, { answer: -1 }, { answer: '0' }, { answer: 0.5 }])
      expect(readMessage({ ...answer, ...wrong })).toBeUndefined();
    expect(readMessage({ ...answer, type: 'answer.closed' })).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (data) => readMessage(data) === undefined));
  });
});
