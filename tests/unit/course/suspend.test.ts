import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, beginning } from '#domain/course/progress.ts';
import { MOST_KEPT, pack, unpack } from '#domain/course/suspend.ts';
import type { Course } from '#domain/course/types.ts';
import { answered, course, everything, opened } from './course.ts';

const start = beginning(course);
const play = (events = everything) =>
  events.reduce((progress, event) => after(course, progress, event), start);

describe('what a learning system keeps between two visits', () => {
  it('comes back as it was', () => {
    const progress = play();
    expect(unpack(course, pack(course, progress), progress.at)).toEqual(progress);
    const half = play([answered('two-step-login', 1, 0), opened('ask-your-clinic')]);
    expect(unpack(course, pack(course, half), half.at)).toEqual(half);
  });

  it('is short text without spaces, which reads lesson by lesson', () => {
    expect(pack(course, play())).toBe(
      '1;two-step-login.9f3a.e.11;locked-in-storage.00aa.e.;ask-your-clinic.b7c1.e.2',
    );
    expect(pack(course, start)).toBe('1');
  });

  it('forgets the answers to questions that have changed, and nothing else', () => {
    const [first, ...rest] = course;
    const newer: Course = [{ ...first!, print: 'new' }, ...rest];
    const { lessons } = unpack(newer, pack(course, play()), 'ask-your-clinic');
    expect(lessons['two-step-login']).toEqual({ ended: true, chosen: [undefined, undefined] });
    expect(lessons['ask-your-clinic']).toEqual({ ended: true, chosen: [2] });
  });

  it('leaves out a lesson that the course no longer has, and a place in it', () => {
    const fewer = course.slice(0, 2);
    const progress = unpack(fewer, pack(course, play()), 'ask-your-clinic');
    expect(Object.keys(progress.lessons)).toEqual(['two-step-login', 'locked-in-storage']);
    expect(progress.at).toBe('two-step-login');
  });

  it('reads nothing that a later edition of the guide wrote in its own way', () => {
    const text = pack(course, play()).replace(/^1;/, '2;');
    expect(unpack(course, text, 'ask-your-clinic')).toEqual({ at: 'ask-your-clinic', lessons: {} });
  });

  it('takes no answer where their number is not that of the questions', () => {
    const { lessons } = unpack(course, '1;two-step-login.9f3a.e.1;ask-your-clinic.b7c1.e.22', '');
    expect(lessons['two-step-login']?.chosen).toEqual([undefined, undefined]);
    expect(lessons['ask-your-clinic']?.chosen).toEqual([undefined]);
  });

  it('takes the last answer that a question has, and none after it', () => {
    const chosen = (answers: string) =>
      unpack(course, `1;two-step-login.9f3a.-.${answers}`, '').lessons['two-step-login'];
    expect(chosen('21')).toEqual({ ended: false, chosen: [2, 1] });
    expect(chosen('32')).toEqual({ ended: false, chosen: [undefined, undefined] });
  });

  it('keeps the eleventh answer of a question as one sign', () => {
    const long: Course = [{ ...course[2]!, answers: [12] }];
    const progress = {
      at: 'ask-your-clinic',
      lessons: { 'ask-your-clinic': { ended: false, chosen: [10] } },
    };
    expect(pack(long, progress)).toBe('1;ask-your-clinic.b7c1.-.a');
    expect(unpack(long, pack(long, progress), '')).toEqual(progress);
  });

  it('fills the room that it has to the last sign', () => {
    const room = MOST_KEPT - '1;.9f3a.e.01'.length;
    const kept = (letters: number) => {
      const id = 'x'.repeat(letters);
      const one: Course = [{ ...course[0]!, id }];
      return pack(one, { at: id, lessons: { [id]: { ended: true, chosen: [0, 1] } } }).length;
    };
    expect([kept(room), kept(room + 1)]).toEqual([MOST_KEPT, 1]);
  });

  it('never throws on what somebody else wrote, and never claims an answer that is not there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1;two-step-login.9f3a.e.${text}`),
        ),
        fc.string(),
        (text, at) => {
          const progress = unpack(course, text, at);
          for (const { id, answers } of course)
            for (const [question, chosen] of (progress.lessons[id]?.chosen ?? []).entries())
              expect(chosen === undefined || chosen < (answers[question] ?? 0)).toBe(true);
        },
      ),
    );
  });

  it('fits into what SCORM 1.2 takes, also where a course has more lessons than that', () => {
    const many: Course = Array.from({ length: 400 }, (_, at) => ({
      ...course[0]!,
      id: `lesson-number-${at}`,
    }));
    const progress = {
      at: 'lesson-number-0',
      lessons: Object.fromEntries(many.map(({ id }) => [id, { ended: true, chosen: [0, 1] }])),
    };
    const text = pack(many, progress);
    expect(text.length).toBeLessThanOrEqual(MOST_KEPT);
    expect(Object.keys(unpack(many, text, '').lessons).length).toBeGreaterThan(100);
  });
});
