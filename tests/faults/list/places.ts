import type { Fault } from '../fault.ts';

/** What a browser keeps and does to a page: storage, translation, a first press, erasing. */
export const STORAGE: readonly Fault[] = [
  {
    id: 'storage-writes-over-what-it-could-not-read',
    area: 'storage',
    wrong: 'What could be neither read nor put aside is written over.',
    trace: /could not be put aside/i,
    file: 'src/lib/browser/storage.ts',
    find: '      if (!keptAside) held.add(name);\n',
    put: '',
  },
  {
    id: 'translation-stands-twice',
    area: 'storage',
    wrong: 'In a translated page, a tool that wakes has each text twice, in two languages.',
    trace: /translat/i,
    file: 'src/lib/browser/translated-text.ts',
    find: '      one.translation.remove();\n',
    put: '',
  },
  {
    id: 'check-forgets-the-first-press',
    area: 'storage',
    wrong: 'An answer that was chosen before the check was awake is lost.',
    trace: /(?:tapped|chosen by key) before the script/i,
    file: 'src/components/check/check-session.svelte.ts',
    find: "    if (Object.keys(found).length > 0) check.send({ type: 'answers.found', answers: found });\n",
    put: '',
  },
  {
    id: 'exit-leaves-the-kept-pages',
    area: 'storage',
    wrong:
      '“Also erase my answers” at the exit leaves the pages that were kept for reading offline.',
    trace: /worker that serves the page is told|kept pages|reading offline/i,
    file: 'src/lib/browser/erase-keys.ts',
    find: '      tellWorkers();\n',
    put: '',
  },
];

/** Headers, servers, links, and the folder that the site stands in. */
export const HOSTING: readonly Fault[] = [
  {
    id: 'hosting-no-nosniff',
    area: 'hosting',
    wrong: 'Hosts no longer forbid browsers to guess what a file is.',
    trace: /nosniff|x-content-type/i,
    file: 'scripts/headers.ts',
    find: "  ['X-Content-Type-Options', 'nosniff'],\n",
    put: '',
  },
  {
    id: 'hosting-missing-for-a-year',
    area: 'hosting',
    wrong: 'A browser remembers for a year that a file was missing once.',
    trace: /may be there tomorrow/i,
    file: 'scripts/serve.ts',
    find: "    response.setHeader('cache-control', 'no-cache');\n",
    put: '',
  },
  {
    id: 'hosting-icon-outside-the-folder',
    area: 'hosting',
    wrong: 'Where the site stands in a folder of a host, its icon is looked for outside.',
    trace: /seal\.svg/i,
    file: 'src/layouts/Page.astro',
    find: `href={inSite('/seal.svg')}`,
    put: 'href="/seal.svg"',
  },
  {
    id: 'hosting-message-words-shut-in',
    area: 'hosting',
    wrong: 'In a frame with a sandbox, the look at a message cannot fetch what it says.',
    trace: /in a sandbox without an origin|message\/words\.json/i,
    file: 'scripts/write-headers.ts',
    find: '{check,demo,message,score}/{words,records}.json',
    put: '{check,demo,score}/{words,records}.json',
  },
];
