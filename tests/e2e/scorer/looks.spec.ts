import AxeBuilder from '@axe-core/playwright';
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
import {
  button,
  fold,
  importFile,
  keepReviews,
  main,
  openScore,
  portal,
  preview,
  row,
  SLOW,
  verdict,
} from '../support/scorer.ts';
import { expect, HEIGHT, test, WIDTHS } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that colors decide. What a page is made of is the same in every look, so the others run in the first. */
const OF_COLOR = ['color-contrast', 'link-in-text-block'];

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

interface Axe {
  run: (
    part: string,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

const violations = (page: Page, runOnly: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (rules) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const found = await axe.run('main', { runOnly: rules, resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 4)
          .map(({ target }) => target.join(' '))
          .join(' | ')}`,
    );
  }, runOnly);

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
const states: readonly (readonly [
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

for (const [name, kept, reach] of states)
  test(`axe finds nothing on ${name}, and nothing sticks out, in three looks at three widths`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    if (kept) await keepReviews(page, kept);
    await openScore(page);
    await reach(page);
    await new AxeBuilder({ page }).setLegacyMode(true).include('h1').analyze();
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      // A heading that stays in view covers what scrolls under it, for as long as it is scrolled there.
      await page.evaluate(() => scrollTo(0, 0));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${width} px: the page is ${wide} px wide`);
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        found.push(
          ...(await violations(page, look === 'light' ? TAGS : OF_COLOR)).map(
            (one) => `${look}, ${width} px, ${one}`,
          ),
        );
      }
    }
    expect(found).toEqual([]);
  });
