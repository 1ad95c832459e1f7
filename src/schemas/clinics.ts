import { z } from 'astro/zod';
import type { Problem } from './library.ts';
import { lead, nowhere } from './search.ts';
import { sentence } from './text.ts';

const line = sentence(120);
const text = sentence(300);
const lines = <const K extends string>(...keys: K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

const door = z.strictObject({ title: line, text });

/** Words that a clinic sends on. In {braces}: title, message, action, address, home, clinic, minutes. */
const pieces = z.strictObject({
  /** One paragraph a line. */
  letter: z.array(text).min(1).max(7),
  /** The same in fewer and fewer words: the first that fits into one message is taken. */
  text: z.array(text).min(1).max(4),
  /** The first line is its heading. */
  notice: z.array(text).min(2).max(4),
  /** One thing to say a line. */
  phone: z.array(text).min(1).max(7),
});

const item = z.strictObject({ title: line, message: sentence(160), action: sentence(160) });

/** `src/content/clinics/<language>.yaml`: the page for clinics, and the words that it hands out. */
export const clinicWords = z.strictObject({
  page: lines(
    'title',
    'description',
    'lede',
    'chooseTitle',
    'chooseText',
    'handTitle',
    'handCaption',
    'rulesTitle',
    'allTitle',
    'allText',
    'lessons',
    'tools',
    'steps',
    'missions',
    'kit',
    'moreTitle',
    'warnTitle',
    'warn',
  ).extend({
    handHead: z.strictObject({ who: line, give: line, say: line }),
    more: z.strictObject({ teach: door, changes: door, addresses: door, catalogue: door }),
  }),
  /** What to hand to whom. */
  hand: z
    .array(z.strictObject({ who: line, leads: z.array(lead).min(1).max(3), say: line }))
    .max(7, 'Lists have seven items at most.'),
  rules: z.array(text).length(5, 'Say it in five lines.'),
  chooser: lines('label', 'none', 'part', 'whole', 'clinic', 'clinicHint', 'loading', 'failed'),
  kit: lines(
    'title',
    'description',
    'linkTitle',
    'codeTitle',
    'codeLabel',
    'codeText',
    'noCode',
    'svg',
    'png',
    'pngLarge',
    'embedTitle',
    'embedText',
    'preview',
    'wordsTitle',
    'copy',
    'copied',
    'copyFailed',
    'length',
    'inParts',
    'poster',
    'sheet',
    'plan',
    'page',
    'back',
    'yourClinic',
  ).extend({ pieces: lines('letter', 'text', 'notice', 'phone') }),
  pieces: z.strictObject({ lesson: pieces, tool: pieces }),
  tools: z.strictObject({ message: item, check: item, score: item, demo: item }),
  /** What to do with one step of the check, and with one mission. */
  step: line,
  mission: line,
  poster: lines('title', 'description', 'lead', 'full', 'print', 'today', 'open', 'from', 'back'),
  addresses: lines(
    'title',
    'description',
    'lede',
    'pages',
    'lessons',
    'tools',
    'files',
    'since',
    'was',
    'whole',
    'code',
    'sheet',
    'embed',
  ),
});

/** Leads of the table that lead to nothing. @param headings the heading ids of each lesson, by its slug */
export const clinicProblems = (
  file: string,
  { hand }: z.infer<typeof clinicWords>,
  headings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Problem[] =>
  nowhere(
    file,
    hand.flatMap(({ leads }) => leads),
    headings,
  );
