import type { Figure } from './figure.ts';

/**
 * Every figure that the site holds to. A test tells each by `tellFigure` (tests/fixtures/figures.ts),
 * before it expects anything of it.
 */
export const FIGURES = [
  {
    id: 'lesson-html',
    what: 'The largest lesson, with its styles',
    unit: 'bytes',
    goal: { most: 14_000 },
    joined: 'most',
    by: 'test:built',
  },
  {
    id: 'lesson-arrival',
    what: 'The largest lesson with all that comes with it, pictures and font included',
    unit: 'bytes',
    goal: { most: 32_000 },
    joined: 'most',
    by: 'test:built',
  },
  {
    id: 'lesson-script',
    what: 'The most script that a lesson runs on arrival',
    unit: 'bytes',
    goal: { most: 3_000 },
    joined: 'most',
    by: 'test:built',
  },
  {
    id: 'observatory-pages',
    what: 'Mozilla Observatory’s score of the worst page, by its own rules',
    unit: 'pages',
    goal: { least: 150, tried: 1 },
    joined: 'least',
    by: 'test:built',
  },
  {
    id: 'observatory-embeds',
    what: 'Mozilla Observatory’s score of the worst of what is made for frames',
    unit: 'embeds',
    goal: { least: 140, tried: 1 },
    joined: 'least',
    by: 'test:built',
  },
  {
    id: 'storage-faults',
    what: 'Storage faults, each before each kept thing, that cost a reader something or went untold',
    unit: 'faults',
    // In Chromium alone; three engines try 204.
    goal: { most: 0, tried: 82 },
    joined: 'sum',
    by: 'test:engines',
  },
] as const satisfies readonly Figure[];

export type FigureId = (typeof FIGURES)[number]['id'];
