import type { Page } from '@playwright/test';
import { expect, inOwnTypeface, test } from '../support/site.ts';

/** The fonts that the browser really draws an element with, by their own names. */
async function drawnWith(page: Page, selector: string): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ postScriptName }) => postScriptName);
}

const LESSON = '/lessons/two-step-login/';
const OWN = /^Atkinson/;

test('a reader’s first page asks for its scripts and the typeface once its words are there, and the next page stands in it', async ({
  page,
}) => {
  // Not as other tests open a page: those ask for its scripts as soon as it is loaded.
  await page.mainFrame().goto(LESSON, { waitUntil: 'networkidle' });
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    asked: performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ file: name.replace(/.*\//, ''), startTime })),
  }));
  expect(asked.map(({ file }) => file)).toEqual(
    expect.arrayContaining([expect.stringMatching(/\.js$/), expect.stringMatching(/\.woff2$/)]),
  );
  expect(
    asked.filter(({ file, startTime }) => /js$|woff2$/.test(file) && startTime < painted),
  ).toEqual([]);
  expect(await drawnWith(page, 'h1')).not.toContainEqual(expect.stringMatching(OWN));
  await page.getByRole('link', { name: 'Glossary', exact: true }).first().click();
  await expect(page).toHaveURL(/glossary/);
  expect(await drawnWith(page, 'h1')).toContainEqual(expect.stringMatching(OWN));
});

test('who has kept something here has the typeface from the first page on', async ({ page }) => {
  await inOwnTypeface(page);
  await page.goto(LESSON);
  expect(await drawnWith(page, 'h1')).toContainEqual(expect.stringMatching(OWN));
});

test('where the browser cannot say what was shown before, everything comes at once', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'navigation', { value: undefined }),
  );
  await page.goto(LESSON);
  expect(await drawnWith(page, 'h1')).toContainEqual(expect.stringMatching(OWN));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('the address of the first page opens the fold that it names', async ({ page }) => {
  await page.goto(`${LESSON}#note-1`);
  await expect(page.locator('#note-1')).toBeVisible();
});

test('before the font is there, a heading is drawn with a bold cut, not with a smeared plain one', async ({
  page,
  noise,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/lessons/two-step-login/');
  const [plain = ''] = await drawnWith(page, '.eyebrow');
  const [bold = ''] = await drawnWith(page, 'h1');
  expect(plain).not.toBe('');
  expect(bold).not.toBe(plain);
  expect(bold).toMatch(/bold/i);
  noise.messages.length = 0;
});

test('in forced colors the word on the pretend window is no white block', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/demo/');
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground('.frame-name')).toBe(await ground('body'));
});
