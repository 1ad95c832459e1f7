import { z } from 'astro/zod';

/** Words on buttons, labels and headings: short, and never empty. */
const word = z.string().trim().min(1).max(400);
const group = <const K extends string>(...keys: K[]) => z.strictObject(Object.fromEntries(keys.map((key) => [key, word])) as Record<K, typeof word>);

/**
 * `src/content/interface/<language>.yaml`: every word of the site's frame.
 * A key that is missing or unknown fails the build. Text in {braces} is filled
 * in by the page: keep the braces and the name inside them.
 */
export const interfaceWords = z.strictObject({
  site: group('name', 'question', 'description', 'skip', 'language'),
  nav: group('main', 'lessons', 'check', 'demo', 'compare', 'glossary', 'search', 'footer', 'sources', 'about', 'privacy', 'accessibility', 'home'),
  foot: group('urgent', 'noVerdict', 'licence'),
  erase: group('button', 'done', 'failed', 'why'),
  exit: group('link', 'address', 'alsoErase', 'label'),
  home: group('title', 'lede', 'pictureAlt', 'pictureCaption', 'start', 'startHint', 'hand', 'demoDoor', 'demoHint', 'compareDoor', 'compareHint', 'learn', 'learnHint', 'promises', 'fourTitle', 'fourLede', 'lessonsTitle'),
  homeLists: z.strictObject({ promises: z.array(word).min(3).max(5), four: z.array(z.strictObject({ title: word, text: word, step: word })).length(4) }),
  lessons: group('title', 'lede', 'place', 'minutes', 'start'),
  lesson: group('place', 'urgent', 'why', 'outline', 'action', 'quiz', 'quizHint', 'right', 'wrong', 'changed', 'articleSaid', 'now', 'unknown', 'sources', 'checkedOn', 'previous', 'next', 'all', 'linkTo', 'print', 'citeLabel', 'glossaryLink', 'close', 'tryLabel', 'inDemo', 'table'),
  sourceKinds: group('official', 'journal', 'repository', 'mirror', 'secondary'),
  sourceKindNotes: group('official', 'journal', 'repository', 'mirror', 'secondary'),
  quality: group('title', 'notReviewed', 'grade', 'gradeOf', 'cdcScore', 'pematScore', 'scoredBy', 'reviewed', 'due', 'points', 'missed', 'unfit'),
  cdc: z.record(z.string(), word),
  pemat: z.record(z.string(), word),
  tools: z.strictObject({
    addressCheck: group('title', 'text', 'link'),
    fourStepCheck: group('title', 'text', 'link'),
    fiveQuestions: group('title', 'text', 'link'),
    clinicLetter: group('title', 'text', 'link'),
    /** One for each step that a lesson may show. */
    steps: z.record(z.string(), group('title', 'text', 'link')),
  }),
  check: group('description', 'noScript', 'paperTitle', 'paperLede', 'paperEnd', 'startHere', 'starting', 'startFailed'),
  glossary: group('title', 'lede', 'letters', 'also', 'lesson'),
  sources: group('title', 'lede', 'kinds', 'claims', 'document', 'usedIn', 'articleTitle', 'articleLede', 'claim', 'verdict', 'where', 'leftOut'),
  search: group('title', 'label', 'open', 'close', 'button', 'hint', 'searching', 'none', 'noneHelp', 'some', 'one', 'failed', 'noScript', 'needScript'),
  notFound: group('title', 'lede', 'pictureAlt', 'help'),
});

export type InterfaceWords = z.infer<typeof interfaceWords>;
