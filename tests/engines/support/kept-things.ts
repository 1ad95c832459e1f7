import { keptFor, portalWith, START } from '../../fixtures/check-answers.ts';
import { REVIEWING } from './kept-by-reviewers.ts';
import { NOTICE, type KeptThing, type Told } from './kept-thing.ts';
import type { Reader } from './reader.ts';
import { wake } from './tools.ts';

/** Everything that the site keeps on a device: what patients keep, and the rest. */

const CHECK_SAYS: Told = {
  blocked: 'Your browser keeps nothing for us.',
  full: 'No room left on this device.',
  unreadable: 'We could not read your old answers. We put them aside.',
  newer: 'Your answers come from a newer version of this page.',
  erased: 'All answers here are gone.',
  changed: 'You changed this in another tab.',
};
const WRONG_PROGRESS =
  '{"version":1,"current":"first","portals":[{"id":"first","nickname":7,"answers":{"second":{}},"ticks":null}]}';
/** A question that is asked no more, and an answer that is offered no more. */
const RETIRED = { retired: 'yes', youPhone: 'by-pigeon' } as const;

/** Two taps at one place at once are one double tap, of which the check takes the first: as long as WebKitGTK counts them together. */
const apart = () => new Promise((done) => setTimeout(done, 600));

const openCheck = async (reader: Reader, path: string) => {
  await reader.open(path);
  await wake(reader, 'check');
};

const checkAnswers: KeptThing = {
  name: "the check's answers",
  key: 'check',
  path: '/check/',
  framed: '/embed/check/',
  open: openCheck,
  act: async (reader) => {
    await reader.click('radio', 'My own', 'main');
    await apart();
    await reader.click('radio', 'United States', 'main');
  },
  stands: '.check[data-begins="false"], .check input[value="self"]:checked',
  good: keptFor(portalWith(START)),
  old: JSON.stringify({
    version: 1,
    portals: [{ id: 'first', nickname: '', answers: { ...START, ...RETIRED }, ticks: ['gone'] }],
    current: 'first',
  }),
  wrong: WRONG_PROGRESS,
  tells: { at: NOTICE, says: CHECK_SAYS },
};

const PLAN = { youEmail: 'never', clinicEmails: 'yes' } as const;
const planTicks: KeptThing = {
  ...checkAnswers,
  name: 'what is ticked off in a plan',
  path: '/check/#result',
  framed: '/embed/check/#result',
  act: async (reader) => {
    await reader.click('button', 'Email', 'main');
    await reader.click('radio', 'Never', 'main');
    await apart();
    await reader.click('radio', 'Yes', 'main');
    await reader.click('button', 'See your plan', 'main');
    await reader.click('button', 'I did this', '[data-today]');
  },
  stands: '[data-deed="done"]',
  good: keptFor(portalWith(PLAN, { deeds: { 'send-letter': 'done' } })),
  old: JSON.stringify({
    version: 1,
    portals: [
      {
        id: 'first',
        nickname: '',
        answers: { ...PLAN, ...RETIRED },
        ticks: [],
        deeds: { 'send-letter': 'done', retired: 'done' },
      },
    ],
    current: 'first',
  }),
};

const chosenPlace: KeptThing = {
  name: 'the place that the check was told',
  key: 'check',
  path: '/lessons/who-opened-my-chart/',
  framed: '/embed/lessons/who-opened-my-chart/',
  open: async (reader, path) => {
    await reader.open(path);
    await reader.isThere('[data-place]');
  },
  stands: '[data-place="united-states"][open]',
  good: checkAnswers.good,
  old: checkAnswers.old,
  wrong: WRONG_PROGRESS,
};

export const KEPT_THINGS: readonly KeptThing[] = [
  checkAnswers,
  planTicks,
  ...REVIEWING,
  chosenPlace,
];
