import { z } from 'astro/zod';
import { sentence } from './text.ts';

const line = sentence(80);
const text = sentence(240);
const lines = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

/**
 * `src/content/course/<language>.yaml`: the guide as a course for a learning system, and as a
 * folder that runs without a server. What the lessons say is their own.
 */
export const courseWords = z.strictObject({
  /** What the course is called, in the lists of a learning system too. */
  title: line,
  /** `{name}`, the clinic whose copy it is. */
  whose: line,
  lessons: line,
  menu: line,
  previous: line,
  next: line,
  /** When a lesson and the course are done, and what the score is. */
  rule: text,
  more: line,
  sheets: line,
  /** In a lesson, in the place of a tool. */
  tool: text,
  /** Beside a link that leaves the course. */
  outside: line,
  /** Without scripts. */
  noScript: text,
  /** What the page says while it runs. In {braces}: n, total, right, of, title. */
  run: lines('frame', 'progress', 'score', 'opened', 'lessonDone', 'allDone').extend({
    state: z.strictObject({ begun: line, done: line }),
    /** The line to the learning system. */
    line: lines('open', 'none', 'failed'),
  }),
  /** On the page for clinics. `npm run course` adds the files. */
  section: lines('title', 'text', 'notMade', 'scorm12', 'scorm2004', 'folder').extend({
    take: z.strictObject({ scorm12: text, scorm2004: text, folder: text }),
  }),
});
