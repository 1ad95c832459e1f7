import type { Fault } from '../fault.ts';

/** The four-step check, its calendar, and the stores. */
export const CHECK: readonly Fault[] = [
  {
    id: 'calendar-day-29',
    area: 'check',
    wrong: 'A monthly reminder that begins on a 29th is forgotten in February.',
    trace: /monthly day|every month has|month’s round that was wanted on/i,
    file: 'src/domain/calendar/calendar.ts',
    find: 'day.getUTCDate() > 28',
    put: 'day.getUTCDate() > 29',
  },
  {
    id: 'check-answer-under-another-portal',
    area: 'check',
    wrong: 'What was answered about one portal is kept as another one’s, the one on show.',
    trace: /every other portal as it is|two portals lose nothing|could not write when another tab/i,
    file: 'src/domain/check/portals.ts',
    find: '(portal.id === kept?.id ? kept : portal)',
    put: '(kept && portal.id === current ? kept : portal)',
  },
  {
    id: 'check-backup-not-sure',
    area: 'check',
    wrong: 'Who is not sure about a backup way is no longer told to save one.',
    trace: /save-backup|backup-ways|backup\W+(?:is\W+)?not[ -]sure/i,
    file: 'src/domain/check/rules.ts',
    find: "['backup', ['no', 'not-sure'], ",
    put: "['backup', ['no'], ",
  },
  {
    id: 'check-greeted-a-day-late',
    area: 'check',
    wrong: 'Who comes back on the 25th day is not asked whether to check again.',
    trace: /a month later/i,
    file: 'src/domain/check/deeds.ts',
    find: '>= A_MONTH * DAY',
    put: '> A_MONTH * DAY',
  },
  {
    id: 'check-erased-elsewhere-comes-back',
    area: 'check',
    wrong:
      'Answers for which there was no room come back after everything was erased in another tab.',
    trace: /everything erased|erased everything/i,
    file: 'src/stores/check.ts',
    find: '    if (text === null) {\n      unwritten.clear();\n',
    put: '    if (text === null) {\n',
  },
  {
    id: 'report-logo-outlives-erasing',
    area: 'check',
    wrong: 'A logo that was kept stays on the screen after it was erased in another tab.',
    trace: /\blogo\b/i,
    file: 'src/stores/report.ts',
    find: "from === 'elsewhere' && !$isKept.get()",
    put: "from === 'elsewhere' && $isKept.get()",
  },
];
