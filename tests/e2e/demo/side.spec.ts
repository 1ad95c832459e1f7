import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Standing } from '#domain/demo/side-by-side/list.ts';
import { demo, inPanel, mission, openDemo, setSwitch, SLOW, switches } from '../support/demo.ts';
import { keyboard } from '../support/demo-keys.ts';
import { act, mouse, walk } from '../support/demo-walks.ts';
import { button, chooseDepth, keptReview, preview, row, verdict, wake } from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** Two portals side by side, and how strong a mix of the reader's own is. */

const read = (path: string) =>
  parse(readFileSync(join(import.meta.dirname, '../../../src/content', path), 'utf8'));

interface Scenario {
  readonly name: string;
  readonly endings: Readonly<Record<string, string>>;
}
const words = read('demo/en/side.yaml') as {
  readonly standings: Readonly<Record<Standing, string>>;
  readonly scenarios: Readonly<Record<string, Scenario>>;
};

/** By scenario: how it ends at the strong portal, and at the budget portal. */
const ENDINGS: Readonly<
  Record<string, readonly [strong: string, budget: string, standing: Standing]>
> = {
  'stolen-password': ['stopped', 'read', 'fell'],
  'six-hours-away': ['closed', 'open', 'fell'],
  'curious-colleague': ['seen', 'asked', 'partly'],
  'edited-record': ['found', 'unseen', 'fell'],
  'stolen-disk': ['noise', 'read', 'fell'],
  'tapped-line': ['noise', 'read', 'fell'],
  'broken-mailbox': ['notice', 'read', 'fell'],
  'support-call': ['refused', 'in', 'fell'],
};

const side = (page: Page): Locator => page.getByRole('region', { name: 'Side by side' });
const openSide = (page: Page): Promise<void> =>
  side(page).getByRole('button', { name: 'Show both portals side by side' }).click();
const choice = (page: Page, name: string): Locator =>
  side(page).getByRole('radio', { name: new RegExp(`^${name}( |$)`) });
const run = (page: Page): Locator => side(page).getByRole('button', { name: 'Run it on both' });
const column = (page: Page, name: string): Locator => side(page).getByRole('region', { name });
const said = (page: Page): Locator => side(page).getByRole('status');

async function expectColumn(
  page: Page,
  name: string,
  standing: Standing,
  scenario: string,
  ending: string,
): Promise<void> {
  const here = column(page, name);
  await expect(here).toHaveAttribute('data-standing', standing);
  await expect(here).toContainText(
    `${words.standings[standing]}. ${words.scenarios[scenario]!.endings[ending]}`,
  );
}

test('every scenario has its place in this list', () => {
  expect(Object.keys(ENDINGS)).toEqual(Object.keys(words.scenarios));
});

test('each of the eight events ends otherwise at the two portals, step by step in words, and both ends are announced', async ({
  page,
}) => {
  await openDemo(page);
  await openSide(page);
  for (const [id, [strong, budget, standing]] of Object.entries(ENDINGS))
    await test.step(id, async () => {
      await choice(page, words.scenarios[id]!.name).check();
      await expect(
        side(page).locator('[data-standing]'),
        'another event shows nothing before it runs',
      ).toHaveCount(0);
      await run(page).click();
      await expectColumn(page, 'Strong portal', 'held', id, strong);
      await expectColumn(page, 'Budget portal', standing, id, budget);
      await expect(said(page)).toHaveText(
        `Strong portal: ${words.standings.held}. Budget portal: ${words.standings[standing]}.`,
      );
      const told = (name: string) => column(page, name).getByRole('listitem').allInnerTexts();
      const [left, right] = [await told('Strong portal'), await told('Budget portal')];
      expect(left.length).toBe(right.length);
      expect(left).not.toEqual(right);
      for (const one of [...left, ...right])
        expect(one, 'what happens, and what came of it').toMatch(/\..+\.$/s);
    });
});

test('two portals are compared by the keyboard alone', async ({ page }) => {
  // Scrolling at once, so that a stop is judged where it comes to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemo(page);
  await keyboard.press(side(page).getByRole('button', { name: 'Show both portals side by side' }));
  await expect(side(page).getByRole('heading', { name: 'Side by side' })).toBeFocused();
  await keyboard.mark(choice(page, 'A stolen disk'));
  await keyboard.press(run(page));
  await expectColumn(page, 'Strong portal', 'held', 'stolen-disk', 'noise');
  await expectColumn(page, 'Budget portal', 'fell', 'stolen-disk', 'read');
  await expect(run(page), 'the focus stays for the next one').toBeFocused();
});

test('a mix of the reader’s own stands beside either preset, as it is set at that moment', async ({
  page,
}) => {
  await openDemo(page);
  await openSide(page);
  await expect(
    side(page).getByText('Change a switch below, and you can compare your own mix here.'),
  ).toBeVisible();
  await setSwitch(page, 'Record of who looked', 'A plain list');
  await choice(page, 'Your own mix and strong').check();
  await choice(page, 'A line taken out').check();
  await run(page).click();
  await expectColumn(page, 'Your own mix', 'fell', 'edited-record', 'unseen');
  await expectColumn(page, 'Strong portal', 'held', 'edited-record', 'found');
  await expect(said(page)).toHaveText('Your own mix: It gave way. Strong portal: It held.');
  await setSwitch(page, 'Record of who looked', 'No record');
  await expect(side(page).locator('[data-standing]'), 'what ran was of another mix').toHaveCount(0);
  await choice(page, 'Your own mix and budget').check();
  await run(page).click();
  await expectColumn(page, 'Your own mix', 'fell', 'edited-record', 'nothing');
  await expectColumn(page, 'Budget portal', 'fell', 'edited-record', 'unseen');
  await setSwitch(page, 'Record of who looked', 'A list that shows edits');
  await expect(
    side(page).getByText('Change a switch below'),
    'a mix that is a preset again is none of one’s own',
  ).toBeVisible();
});

test('the usual portal shows its patient the thief’s try, and leaves who looked to be asked', async ({
  page,
}) => {
  await openDemo(page);
  await openSide(page);
  await choice(page, 'Usual and strong').check();
  await choice(page, 'A curious look').check();
  await run(page).click();
  await expectColumn(page, 'Usual portal', 'partly', 'curious-colleague', 'asked');
  await expectColumn(page, 'Strong portal', 'held', 'curious-colleague', 'seen');
  await choice(page, 'A stolen password').check();
  await run(page).click();
  await expectColumn(page, 'Usual portal', 'held', 'stolen-password', 'stopped');
  await expect(column(page, 'Usual portal')).toContainText(
    'There it is: a computer that is not yours.',
  );
  await choice(page, 'Strong and budget').check();
  await run(page).click();
  await expect(column(page, 'Budget portal')).toContainText('The portal shows you no such list.');
});

test('a mission’s end leads to the same event at two portals', async ({ page }) => {
  await openDemo(page, '#stolen-disk');
  await inPanel(page, 'Begin').click();
  await walk(page, 'stolen-disk', mouse);
  await act(page, 'See it at two portals', mouse);
  await expect(choice(page, 'A stolen disk')).toBeChecked(SLOW);
  await expect(side(page).getByRole('heading', { name: 'Side by side' })).toBeFocused();
});

const examples = read('scorer/examples.yaml') as Readonly<
  Record<
    'strong' | 'budget',
    {
      readonly answers: Readonly<
        Record<string, { readonly value: string; readonly basis?: string }>
      >;
      readonly verdicts: Readonly<Record<'quick', string>>;
    }
  >
>;

/** Opens the comparison by the link, and takes in what it brings. */
async function reviewMix(page: Page): Promise<void> {
  await switches(page).getByRole('link', { name: 'How strong is this mix?' }).click();
  // The review in the address is taken in and cleared at once.
  await expect(page).toHaveURL(/\/score\/(#r=.+)?$/, SLOW);
  await wake(page);
  await expect(preview(page)).toContainText('A mix from the demo', SLOW);
  await button(page, 'Open it').click();
  await expect(verdict(page)).toBeVisible(SLOW);
}

for (const preset of ['strong', 'budget'] as const)
  test(`“How strong is this mix?” opens the comparison with what trying the ${preset} portal shows, and its quick verdict`, async ({
    page,
  }) => {
    await openDemo(page);
    await switches(page)
      .getByRole('radio', { name: new RegExp(`^${preset}`, 'i') })
      .check();
    await expect(demo(page)).toHaveAttribute('data-preset', preset);
    await reviewMix(page);
    const { portals, depth } = await keptReview(page);
    expect(depth).toBe('full');
    expect(portals).toHaveLength(1);
    const answers = Object.entries(
      portals[0].answers as Readonly<Record<string, { value: string; basis?: string }>>,
    ).map(([id, { value, basis }]) => [id, basis ? { value, basis } : { value }]);
    expect(Object.fromEntries(answers)).toEqual(examples[preset].answers);
    await chooseDepth(page, 'Quick');
    await expect(verdict(page)).toHaveAttribute('data-verdict', examples[preset].verdicts.quick);
  });

test('one switch changes one answer of the mix, and with it the verdict', async ({ page }) => {
  await openDemo(page);
  await setSwitch(page, 'Second step', 'Nothing more');
  await reviewMix(page);
  await expect(row(page, 'second-step').locator('input[value="no"]')).toBeChecked();
  await expect(row(page, 'idle-sign-out').locator('input[value="yes"]')).toBeChecked();
  await chooseDepth(page, 'Quick');
  await expect(verdict(page)).not.toHaveAttribute('data-verdict', 'holds-up');
});

test('while a mission holds the switches, they say so and are not to be moved', async ({
  page,
}) => {
  await openDemo(page);
  await mission(page, 'stolen-disk').getByRole('link').click();
  await expect(switches(page).getByText('A mission sets the switches.')).toBeVisible();
  await expect(switches(page).getByRole('radio', { name: /^Budget portal/ })).toBeDisabled();
  await expect(switches(page).getByRole('radio', { name: /^Budget portal/ })).toBeChecked();
});
