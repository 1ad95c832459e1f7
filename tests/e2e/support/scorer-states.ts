import type { Page } from '@playwright/test';
import {
  all,
  fileOf,
  keptReviews,
  portalOf,
  reviewOf,
  SHOWN,
  TWO_PORTALS,
} from '../../fixtures/reviews.ts';
import { button, fold, importFile, main, portal, preview, row, SLOW, verdict } from './scorer.ts';
import { expect } from './site.ts';

const QUICK = keptReviews(
  reviewOf({
    depth: 'quick',
    portals: [
      portalOf('North portal', { ...all('quick', SHOWN), 'own-sign-ins': { value: 'no' } }),
    ],
  }),
);
const TWO = keptReviews(TWO_PORTALS);

/** Every state worth seeing, and how to reach it. */
export const scorerStates: readonly (readonly [
  name: string,
  kept: string | undefined,
  reach: (page: Page) => Promise<unknown>,
])[] = [
  ['an empty review', undefined, (page) => expect(verdict(page)).toBeVisible()],
  [
    'five answers',
    QUICK,
    async (page) => {
      await main(page).getByText('How the numbers add up').click();
      await fold(page, 'This review').click();
      await fold(page, 'Reminders').click();
    },
  ],
  [
    'two portals side by side at full depth',
    TWO,
    (page) => expect(main(page).getByRole('heading', { name: 'Side by side' })).toBeVisible(SLOW),
  ],
  [
    'a row unfolded, weights and sharing open',
    QUICK,
    async (page) => {
      for (const name of ['About this row', 'Proof, date and note'])
        await row(page, 'second-step').getByRole('button', { name }).click();
      await expect(row(page, 'second-step').getByRole('textbox', { name: 'Note' })).toBeVisible(
        SLOW,
      );
      await fold(page, 'Weights').click();
      await fold(page, 'How we get to the verdict').click();
      await fold(page, 'Keep and share').click();
      await button(page, 'Copy a link').click();
      await expect(main(page).getByRole('textbox', { name: 'The link' })).toBeVisible(SLOW);
    },
  ],
  [
    'a preview',
    QUICK,
    async (page) => {
      await importFile(page, fileOf(TWO_PORTALS));
      await expect(preview(page)).toBeVisible(SLOW);
    },
  ],
  [
    'two copies to merge',
    TWO,
    async (page) => {
      await importFile(
        page,
        fileOf({
          ...TWO_PORTALS,
          title: 'Another title',
          portals: [
            {
              ...TWO_PORTALS.portals[0]!,
              answers: { ...TWO_PORTALS.portals[0]!.answers, leaving: { value: 'no' } },
            },
          ],
        }),
      );
      await button(page, 'Merge the two').click();
      await expect(main(page).getByRole('heading', { name: 'Where the two differ' })).toBeVisible(
        SLOW,
      );
    },
  ],
  [
    'last year beside today',
    TWO,
    async (page) => {
      await fold(page, 'Keep and share').click();
      await main(page)
        .getByLabel('An earlier review to compare with')
        .setInputFiles({
          name: 'then.json',
          mimeType: 'application/json',
          buffer: Buffer.from(
            fileOf({
              ...TWO_PORTALS,
              date: '2025-11-01',
              portals: [{ ...TWO_PORTALS.portals[0]!, answers: all('standard', { value: 'no' }) }],
            }),
          ),
        });
      await expect(main(page).getByText('Answers that changed').first()).toBeVisible(SLOW);
    },
  ],
  [
    'a letter',
    QUICK,
    async (page) => {
      await fold(page, 'Your letter').click();
      await expect(button(page, 'Copy the letter')).toBeVisible(SLOW);
    },
  ],
  [
    'a meeting',
    TWO,
    async (page) => {
      await button(page, 'Start meeting mode').click();
      await expect(page.locator('[data-meeting]')).toBeVisible(SLOW);
    },
  ],
  [
    'the examples with their key',
    undefined,
    async (page) => {
      await button(page, 'Open the examples').click();
      await portal(page).getByRole('button', { name: 'Show the answer key' }).click();
      await expect(portal(page).getByText(/You and the key agree on 0 of/)).toBeVisible(SLOW);
    },
  ],
  [
    'a file refused',
    undefined,
    async (page) => {
      await importFile(page, 'nonsense');
      await expect(page.locator('[data-refusal]')).toBeVisible(SLOW);
    },
  ],
];
