import { z } from 'astro/zod';
import { GRADES, type Source } from '#domain/guide/types.ts';
import { id, isoDate, partialDate, sentence } from './text.ts';

const link = z.url({
  protocol: /^https?$/,
  error: 'Give the whole address, starting with https://.',
});

/** Homes of official texts: governments, the European Union, the NHS, the Web's standards body. */
const official = [
  /(^|\.)(gov|mil)(\.[a-z]{2})?$/,
  /(^|\.)state\.[a-z]{2}\.us$/,
  /(^|\.)nhs\.(uk|scot|wales)$/,
  /(^|\.)europa\.eu$/,
  /(^|\.)(gc|ontario)\.ca$/,
  /(^|\.)w3\.org$/,
];

/**
 * The official document's own address. A copy may change its text, vanish or
 * turn hostile, and a report is not the document: neither is ever linked.
 */
const officialLink = link.refine(
  (address) =>
    URL.canParse(address) && official.some((host) => host.test(new URL(address).hostname)),
  {
    error:
      'Link to the official document at its own address (such as .gov, nhs.uk or europa.eu), or leave the link out.',
  },
);

/** How well a page of each kind can make something known. */
const GRADES_OF = {
  official: ['official'],
  journal: ['official', 'quoted'],
  repository: ['official'],
  mirror: ['quoted'],
  secondary: ['quoted', 'reported'],
  general: ['general'],
} as const;

const common = {
  publisher: z.string().min(2).max(60),
  title: z.string().min(3).max(200),
  says: sentence(400),
  readOn: isoDate,
  /** How well we know it: official page, quoted by another, reported, general knowledge. The note's line says so. */
  grade: z.enum(GRADES, 'Give "grade": official, quoted, reported or general.'),
  /** Date of the page or text itself: 2024, 2024-05 or 2024-05-30; "none" where it bears none. */
  dated: partialDate.or(z.literal('none')),
  /** True where a stored copy was read, false where the live page was. */
  storedCopy: z.boolean(),
  /** The day by which somebody should read it again. */
  lookAgain: isoDate,
};

/** The list of sources sets the full stop. */
const document = z
  .string()
  .min(3)
  .max(200)
  .refine((name) => !name.endsWith('.'), {
    error: 'Leave out the full stop: the list of sources sets it.',
  });

/** One entry of `src/content/sources.yaml`. */
export const source = z
  .discriminatedUnion(
    'kind',
    [
      /** The body's own page. */
      z.strictObject({ ...common, kind: z.literal('official'), link }),
      /** A paper in a journal. */
      z.strictObject({ ...common, kind: z.literal('journal'), link }),
      /** A standard kept in a public repository. */
      z.strictObject({ ...common, kind: z.literal('repository'), link }),
      /** An official text that we could read only on another site's copy. */
      z.strictObject({
        ...common,
        kind: z.literal('mirror'),
        document,
        link: officialLink.optional(),
      }),
      /** A law firm, news or trade page: worded as reported, and the official document named, if it tells of one. */
      z.strictObject({
        ...common,
        kind: z.literal('secondary'),
        document: document.optional(),
        link: officialLink.optional(),
      }),
      /** Known to people who work in the field; no page was found that says it. */
      z.strictObject({ ...common, kind: z.literal('general') }),
    ],
    'Give "kind": official, journal, repository, mirror, secondary or general.',
  )
  .superRefine((given, context) => {
    if (!(GRADES_OF[given.kind] as readonly string[]).includes(given.grade))
      context.addIssue({
        code: 'custom',
        path: ['grade'],
        message: `A source of the kind "${given.kind}" is graded ${GRADES_OF[given.kind].join(' or ')}.`,
      });
  }) satisfies z.ZodType<Source>;

/** What `src/content/sources/<language>.yaml` says of one, by its id. A title left out stays in English: some are the paper's own. */
export const sourceTranslations = z.record(
  id,
  z.strictObject({
    title: common.title.optional(),
    says: common.says,
    document: document.optional(),
  }),
);

/** The whole file: ids are written by hand and never change. */
export const sources = z.record(id, source);
