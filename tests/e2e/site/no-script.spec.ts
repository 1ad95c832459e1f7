import type { Page } from '@playwright/test';
import { someOf } from '../../fixtures/depth.ts';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, lessons, paths, test, UNKNOWN } from '../support/site.ts';

test.use({ javaScriptEnabled: false });

/** What can be seen but does nothing without script. A note opens, an answer unfolds and a link leads on without it. */
const deadControls =
  'button:not([popovertarget]), input, select, textarea, [role=button], a:not([href])';

const some = [...someOf(paths.filter((one) => one !== '/check/')), UNKNOWN];

test(`none of ${some.length} pages shows a dead control without JavaScript`, async ({ page }) => {
  for (const path of some) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const dead = await page
      .locator(deadControls)
      .filter({ visible: true })
      .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 160)));
    tellFigure('dead-controls', dead.length, 1);
    expect.soft(dead, path).toEqual([]);
  }
});

/** Lessons that no tool goes with: they have a card to fill in by hand. */
const HAS_CARD = ['/lessons/ai-and-your-record/', '/lessons/results-before-the-call/'];

/** Reads a lesson to its end, and answers its questions. Fails at what cannot be seen. */
async function readToTheEnd(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const id of ['why', 'action', 'quiz', 'unknown', 'sources'])
    await expect(page.locator(`#${id}`)).toBeVisible();
  await expect(page.locator('article svg[role=img]').first()).toBeVisible();
  if (HAS_CARD.includes(path))
    await expect(page.locator('.note-title', { hasText: /^A card / })).toBeVisible();
  else await expect(page.locator('.try a[href^="/"]').first()).toBeVisible();
  const answers = page.locator('details.answer');
  expect(await answers.count()).toBeGreaterThanOrEqual(4);
  for (const answer of await answers.all()) {
    await answer.locator('summary').click();
    await expect(answer.locator('p')).toBeVisible();
  }
}

const read = someOf(lessons);

test(`${read.length} lessons are read and answered without JavaScript`, async ({ page }) => {
  const unread: string[] = [];
  for (const path of read)
    await readToTheEnd(page, path).catch((fault: Error) => {
      unread.push(`${path}: ${fault.message}`);
    });
  tellFigure('script-needed', unread.length, read.length);
  expect(unread).toEqual([]);
});

test('the glossary shows each term with its meaning without JavaScript', async ({ page }) => {
  await page.goto('/glossary/');
  const terms = page.locator('dl.terms > div');
  expect(await terms.count()).toBeGreaterThanOrEqual(32);
  for (const term of await terms.all()) await expect(term.locator('dd').first()).toBeVisible();
});

test('the sources show what each one says without JavaScript', async ({ page }) => {
  await page.goto('/sources/');
  expect(await page.locator('ul.results > li').filter({ visible: true }).count()).toBeGreaterThan(
    20,
  );
  await expect(page.locator('#claim-40')).toBeVisible();
});

test('the search link leads to a list of all pages without JavaScript', async ({ page }) => {
  await page.goto('/');
  await page.locator('[data-search-open]').click();
  await expect(page).toHaveURL(/\/search\/$/);
  for (const path of lessons) await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
  for (const path of ['/glossary/', '/sources/', '/check/'])
    await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
});

test('a hard word opens its meaning without JavaScript', async ({ page }) => {
  await page.goto('/lessons/two-step-login/');
  const term = page.locator('button.term').first();
  const note = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
  await expect(note).toBeHidden();
  await term.click();
  await expect(note).toBeVisible();
});

test('the demo is a list of its missions, each with its lesson, without JavaScript', async ({
  page,
}) => {
  await page.goto('/demo/');
  await expect(page.locator('main .note').filter({ visible: true })).toContainText(
    'The demo needs JavaScript.',
  );
  await expect(page.locator('.demo')).toBeHidden();
  const told = page.locator('main li').filter({ visible: true });
  await expect(told).toHaveCount(MISSION_IDS.length);
  for (const id of MISSION_IDS) {
    await expect(page.locator(`li#${id}`)).toHaveText(/^\S.+ \(\d min\)\. \S.+\. +\S/s);
    await expect(page.locator(`li#${id}`).getByRole('link')).toHaveAttribute(
      'href',
      /^\/lessons\/[a-z-]+\/#[a-z-]+$/,
    );
  }
});

test('the check is a form to read and to fill in by hand without JavaScript', async ({ page }) => {
  await page.goto('/check/');
  expect(
    await page
      .locator('button')
      .filter({ visible: true })
      .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 160))),
  ).toEqual([]);
  await page.locator('#paper > summary').click();
  await expect(page.locator('#paper section')).toHaveCount(4);
  const questions = page.locator('.paper-question');
  expect(await questions.count()).toBeGreaterThan(15);
  for (const question of await questions.all())
    await expect(question.locator('.line, li').first()).toBeVisible();
});
