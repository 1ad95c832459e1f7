import type { Fault } from '../fault.ts';

/** The comparison of portals, and what goes in and out of it. */
export const SCORER: readonly Fault[] = [
  {
    id: 'scorer-rounds-down',
    area: 'scorer',
    wrong: 'Half a percent is rounded down.',
    trace: /rounds halves up/i,
    file: 'src/domain/scorer/rules/score.ts',
    find: 'Math.floor((200 * points + of) / (2 * of))',
    put: 'Math.floor((100 * points) / of)',
  },
  {
    id: 'scorer-proof-ends-a-day-early',
    area: 'scorer',
    wrong: 'A proof no longer counts on the last day on which it holds.',
    trace: /evidence on its last day|ran out|runs out/i,
    file: 'src/domain/scorer/rules/rows.ts',
    find: 'answer.expires < on',
    put: 'answer.expires <= on',
  },
  {
    id: 'scorer-table-runs-a-minus',
    area: 'scorer',
    wrong: 'A spreadsheet runs a cell of an exported table that begins with a minus.',
    trace: /\ba cell\b|a spreadsheet would run/i,
    file: 'src/domain/scorer/exchange/csv-cells.ts',
    find: String.raw`/^[=+\-@]/`,
    put: '/^[=+@]/',
  },
  {
    id: 'scorer-keep-both-overwrites',
    area: 'scorer',
    wrong: '“Keep both” puts what was opened in the place of the review on show.',
    trace: /kept beside|keeps? both|library that saves/i,
    file: 'src/domain/scorer/review/next-library.ts',
    find: '? withReview(library, underOwnId(library, incoming.opened.review, event.id))',
    put: '? withReplaced(library, underOwnId(library, incoming.opened.review, event.id))',
  },
  {
    id: 'scorer-left-merge-leaves-preview',
    area: 'scorer',
    wrong: 'Who steps back from a merge cannot choose another way: what was opened is gone.',
    trace: /\bmerge/i,
    file: 'src/machines/scorer/scorer.machine.ts',
    find: "'merge.dismissed': { target: 'previewing',",
    put: "'merge.dismissed': { target: 'reviewing',",
  },
  {
    id: 'scorer-vendor-overrules-yes',
    area: 'scorer',
    wrong: 'A vendor’s answer takes the place of the reviewer’s own Yes unless somebody objects.',
    trace: /own answer stand|proof of one’s own/i,
    file: 'src/domain/scorer/vendor/hearing.ts',
    find: "mine?.value === undefined || mine.value === 'not-sure'",
    put: "mine?.value !== 'no'",
  },
];
