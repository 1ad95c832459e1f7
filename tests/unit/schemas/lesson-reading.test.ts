import { describe, expect, it } from 'vitest';
import { readingOfBody, readingOfLesson, sentencesOf } from '#schemas/lesson-reading.ts';
import { goodBody, goodLesson, lessonFile } from './library.ts';

describe('the reading grade of a lesson', () => {
  it('counts front matter, body and questions, and leaves out headings', () => {
    const said = sentencesOf(lessonFile());
    expect(said).toEqual(
      expect.arrayContaining([
        'A lesson can be small.',
        'Look up.',
        'You can count.',
        'We do not know who you are.',
      ]),
    );
    expect(said.join(' ')).toContain('A passkey opens your portal.');
    expect(said.join(' ')).not.toContain('The first part');
  });

  it('is the same whether taken from the file or from its body', () => {
    expect(readingOfBody(goodLesson, goodBody, new Set())).toEqual(
      readingOfLesson(lessonFile(), new Set()),
    );
  });
});
