import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { addresses } from '#schemas/addresses.ts';
import { changes } from '#schemas/changes.ts';
import { checkWords } from '#schemas/check.ts';
import { boardWords, presets } from '#schemas/board.ts';
import { hecvat } from '#schemas/workbook.ts';
import { claims, claimTranslations } from '#schemas/claim.ts';
import { clinicWords } from '#schemas/clinics.ts';
import { glossary } from '#schemas/glossary.ts';
import { courseWords } from '#schemas/course.ts';
import { handoutWords } from '#schemas/handout.ts';
import { home } from '#schemas/home.ts';
import { interfaceWords } from '#schemas/interface.ts';
import { criteria } from '#schemas/criterion.ts';
import { demoFiles } from '#schemas/demo/index.ts';
import { exceptions, lesson } from '#schemas/lesson.ts';
import { messageWords } from '#schemas/message.ts';
import { page } from '#schemas/page.ts';
import { places, placeTranslations } from '#schemas/place.ts';
import { scorerExamples } from '#schemas/scorer-rules.ts';
import { scorerWords } from '#schemas/scorer.ts';
import { searchWords } from '#schemas/search.ts';
import { site } from '#schemas/site.ts';
import { sources, sourceTranslations } from '#schemas/source.ts';
import { teachWords } from '#schemas/teach.ts';
import { testResults, trustWords } from '#schemas/trust.ts';

const demo = (name: keyof typeof demoFiles) =>
  glob({ base: './src/content/demo', pattern: `*/${name}.yaml` });

/** What other languages say of something shared: a folder that is there once one does. */
const translations = (folder: string): Loader =>
  existsSync(`./src/content/${folder}`)
    ? glob({ base: `./src/content/${folder}`, pattern: '*.yaml' })
    : { name: 'untranslated', load: () => Promise.resolve() };

/** A clinic's own copy has this file; the guide itself has none. */
const ownCopy: Loader = existsSync('./src/content/site.yaml')
  ? glob({ base: './src/content', pattern: 'site.yaml' })
  : { name: 'no-copy', load: ({ store }) => Promise.resolve(store.clear()) };

/** One collection a folder of `src/content`; the id is the path below it, without the ending. */
export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './src/content/lessons', pattern: '*/*.mdx' }),
    schema: lesson,
  }),
  exceptions: defineCollection({
    loader: glob({ base: './src/content/lessons', pattern: 'exceptions.yaml' }),
    schema: exceptions,
  }),
  pages: defineCollection({
    loader: glob({ base: './src/content/pages', pattern: '*/*.mdx' }),
    schema: page,
  }),
  interface: defineCollection({
    loader: glob({ base: './src/content/interface', pattern: '*.yaml' }),
    schema: interfaceWords,
  }),
  check: defineCollection({
    loader: glob({ base: './src/content/check', pattern: '*.yaml' }),
    schema: checkWords,
  }),
  message: defineCollection({
    loader: glob({ base: './src/content/message', pattern: '*.yaml' }),
    schema: messageWords,
  }),
  handouts: defineCollection({
    loader: glob({ base: './src/content/handouts', pattern: '*.yaml' }),
    schema: handoutWords,
  }),
  course: defineCollection({
    loader: glob({ base: './src/content/course', pattern: '*.yaml' }),
    schema: courseWords,
  }),
  home: defineCollection({
    loader: glob({ base: './src/content/home', pattern: '*.yaml' }),
    schema: home,
  }),
  clinics: defineCollection({
    loader: glob({ base: './src/content/clinics', pattern: '*.yaml' }),
    schema: clinicWords,
  }),
  site: defineCollection({ loader: ownCopy, schema: site }),
  changes: defineCollection({
    loader: glob({ base: './src/content/changes', pattern: '*.yaml' }),
    schema: changes,
  }),
  teach: defineCollection({
    loader: glob({ base: './src/content/teach', pattern: '*.yaml' }),
    schema: teachWords,
  }),
  trust: defineCollection({
    loader: glob({ base: './src/content/trust', pattern: '*.yaml' }),
    schema: trustWords,
  }),
  results: defineCollection({
    loader: glob({ base: './src/content/trust', pattern: 'results.json' }),
    schema: testResults,
  }),
  addresses: defineCollection({
    loader: glob({ base: './src/content', pattern: 'addresses.yaml' }),
    schema: addresses,
  }),
  search: defineCollection({
    loader: glob({ base: './src/content/search', pattern: '*.yaml' }),
    schema: searchWords,
  }),
  places: defineCollection({
    loader: glob({ base: './src/content', pattern: 'places.yaml' }),
    schema: places,
  }),
  scorer: defineCollection({
    loader: glob({
      base: './src/content/scorer',
      pattern: ['*.yaml', '!criteria.yaml', '!examples.yaml'],
    }),
    schema: scorerWords,
  }),
  board: defineCollection({
    loader: glob({
      base: './src/content/board',
      pattern: ['*.yaml', '!presets.yaml', '!hecvat.yaml'],
    }),
    schema: boardWords,
  }),
  presets: defineCollection({
    loader: glob({ base: './src/content/board', pattern: 'presets.yaml' }),
    schema: presets,
  }),
  hecvat: defineCollection({
    loader: glob({ base: './src/content/board', pattern: 'hecvat.yaml' }),
    schema: hecvat,
  }),
  criteria: defineCollection({
    loader: glob({ base: './src/content/scorer', pattern: 'criteria.yaml' }),
    schema: criteria,
  }),
  examples: defineCollection({
    loader: glob({ base: './src/content/scorer', pattern: 'examples.yaml' }),
    schema: scorerExamples,
  }),
  demoFrame: defineCollection({ loader: demo('frame'), schema: demoFiles.frame }),
  demoPortal: defineCollection({ loader: demo('portal'), schema: demoFiles.portal }),
  demoClinic: defineCollection({ loader: demo('clinic'), schema: demoFiles.clinic }),
  demoAttacker: defineCollection({ loader: demo('attacker'), schema: demoFiles.attacker }),
  demoSide: defineCollection({ loader: demo('side'), schema: demoFiles.side }),
  demoMissions: defineCollection({ loader: demo('missions'), schema: demoFiles.missions }),
  demoRecords: defineCollection({ loader: demo('records'), schema: demoFiles.records }),
  glossary: defineCollection({
    loader: glob({ base: './src/content/glossary', pattern: '*.yaml' }),
    schema: glossary,
  }),
  shared: defineCollection({
    loader: glob({ base: './src/content', pattern: 'sources.yaml' }),
    schema: sources,
  }),
  placeTranslations: defineCollection({
    loader: translations('places'),
    schema: placeTranslations,
  }),
  sourceTranslations: defineCollection({
    loader: translations('sources'),
    schema: sourceTranslations,
  }),
  claimTranslations: defineCollection({
    loader: translations('claims'),
    schema: claimTranslations,
  }),
  claims: defineCollection({
    loader: glob({ base: './src/content', pattern: 'claims.yaml' }),
    schema: claims,
  }),
};
