import { encodeQuestionsLink } from '#domain/scorer/exchange/vendor.ts';
import type { Questions } from '#domain/scorer/vendor/types.ts';
import { keptReviews, portalOf, reviewOf } from '../../fixtures/reviews.ts';
import { NOTICE, type KeptThing, type Told } from './kept-thing.ts';
import { touch, unfold, wake } from './tools.ts';

/** What reviewers, vendors and clinics keep. */

const REVIEWS_SAY: Told = {
  blocked: 'Your browser keeps nothing for us.',
  full: 'No room left on this device. The review stays on screen.',
  unreadable: 'We could not read your old review. We put it aside.',
  newer: 'Your review comes from a newer version of this page.',
  erased: 'Your reviews here are gone.',
  changed: 'You changed this in another tab.',
};

const ROW = '[data-criterion="second-step"]';
const REVIEW = reviewOf({
  depth: 'quick',
  portals: [portalOf('North portal', { 'second-step': { value: 'no' } })],
});
const reviews: KeptThing = {
  name: 'the marks of a comparison',
  key: 'reviews',
  path: '/score/',
  framed: '/embed/score/',
  open: async (reader, path) => {
    await reader.open(path);
    await wake(reader, 'scorer');
  },
  act: (reader) => reader.click('radio', 'No', ROW),
  stands: `${ROW} input[value="no"]:checked`,
  good: keptReviews(REVIEW),
  old: keptReviews({
    ...REVIEW,
    portals: [
      portalOf('North portal', { 'second-step': { value: 'no' }, 'retired-row': { value: 'yes' } }),
    ],
  }),
  wrong: keptReviews({
    ...REVIEW,
    portals: 'none' as never,
    weights: { 'second-step': 'x' as never },
  }),
  tells: { at: NOTICE, says: REVIEWS_SAY },
};

const fiveQuestions: KeptThing = {
  ...reviews,
  name: 'the five questions of a lesson',
  path: '/lessons/strong-or-weak-portal/',
  framed: '/embed/lessons/strong-or-weak-portal/',
  open: async (reader, path) => {
    await reader.open(path);
    await reader.click('button', 'Start here', '.try:has(.needs-script a, .needs-script button)');
    await reader.isThere('.five[data-ready="true"]');
  },
};

const QUESTIONS: Questions = {
  version: 1,
  id: 'asked',
  review: 'ours',
  portal: 'first',
  name: 'North portal',
  from: '',
  rows: [{ criterion: 'leaving' }],
};
const link = encodeQuestionsLink(QUESTIONS);
if (!link.ok) throw new Error('The questions fit in no link.');
const vendorForm: KeptThing = {
  name: "a vendor's form",
  key: 'vendor-answers',
  path: `/score/answer/#${link.value}`,
  open: async (reader, path) => {
    await reader.open(path);
    await touch(reader);
    await reader.sees('heading', 'Questions about North portal');
  },
  act: (reader) => reader.click('radio', 'Yes', '[data-criterion="leaving"]'),
  stands: '[data-criterion="leaving"] input[value="yes"]:checked',
  good: JSON.stringify({
    version: 1,
    drafts: [{ questions: QUESTIONS, by: '', answers: { leaving: { value: 'yes' } } }],
  }),
  old: JSON.stringify({
    version: 1,
    drafts: [
      {
        questions: QUESTIONS,
        by: '',
        answers: { leaving: { value: 'yes' }, 'retired-row': { value: 'no' } },
      },
    ],
  }),
  wrong: JSON.stringify({ version: 1, drafts: [{ questions: [], by: 7, answers: 'yes' }] }),
  tells: {
    at: '.answer',
    says: {
      blocked: 'Your browser keeps nothing here.',
      full: 'Your browser keeps nothing here.',
      unreadable: 'We could not read your old answers. We put them aside.',
      newer: 'Your answers come from a newer version of this page.',
      erased: 'Your answers here are gone.',
      changed: 'You changed this in another tab.',
    },
  },
};

/** One gray point. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
const logo: KeptThing = {
  name: 'the logo of a report',
  key: 'logo',
  path: '/score/',
  open: async (reader, path) => {
    await reviews.open(reader, path);
    await unfold(reader, 'The report for the board');
    await reader.sees('button', 'Print the report', 'main');
  },
  act: async (reader) => {
    await reader.evaluate((picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'logo.png', { type: 'image/png' }));
      const input = document.querySelector<HTMLInputElement>('.panel input[accept*="image/png"]')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, PICTURE);
    await reader.click('checkbox', 'Keep the logo on this device', 'main');
  },
  stands: '.panel:has(input[type="checkbox"]:checked) img.report-logo',
  good: PICTURE,
  // A logo is a picture and nothing else, so the first release kept the same.
  old: PICTURE,
  wrong: '{"picture":7}',
  tells: {
    at: 'main',
    says: {
      blocked: REVIEWS_SAY.blocked,
      full: REVIEWS_SAY.full,
      unreadable: 'We could not read the logo that you kept here. We put it aside.',
      newer: 'We could not read the logo that you kept here. We put it aside.',
      erased: '',
      changed: '',
    },
  },
};

const LINES_UNREADABLE = 'We could not read what you kept here. We put it aside.';
const clinicLines: KeptThing = {
  name: "a clinic's lines on a sheet",
  key: 'clinic-lines',
  path: '/handouts/two-step-login/',
  open: async (reader, path) => {
    await reader.open(path);
    await unfold(reader, 'Put your clinic on the sheet');
  },
  act: async (reader) => {
    await reader.fill('North Clinic', 'textbox', 'Name', '[data-clinic-form]');
    await reader.click('checkbox', 'Keep it on this device', '[data-clinic-form]');
  },
  stands: '[data-clinic-form]:has([name="keep"]:checked)',
  good: '{"version":1,"name":"North Clinic","portal":"","phone":""}',
  old: '{"version":1,"name":"North Clinic","portal":"","phone":"","fax":"555-0100"}',
  wrong: '{"version":"1","name":7,"portal":[],"phone":null}',
  tells: {
    at: '[data-clinic-form] [role="status"]',
    says: {
      blocked: 'Your browser keeps nothing for us.',
      full: 'Your browser keeps nothing for us.',
      unreadable: LINES_UNREADABLE,
      newer: LINES_UNREADABLE,
      erased: '',
      changed: '',
    },
  },
};

export const REVIEWING: readonly KeptThing[] = [
  reviews,
  fiveQuestions,
  vendorForm,
  logo,
  clinicLines,
];
