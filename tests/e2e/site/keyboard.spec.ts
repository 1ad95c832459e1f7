import type { Page } from '@playwright/test';
import { someOf } from '../../fixtures/depth.ts';
import { openDemo } from '../support/demo.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, HEIGHT, test } from '../support/site.ts';

interface Stop {
  readonly name: string;
  readonly fault: string;
}

/** Looks at what has the focus: is its ring thick and dark enough (WCAG 2.4.13, 1.4.11), and is it uncovered (2.4.11)? */
const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement)
      return undefined;
    const name = `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const channels = (color: string): number[] => {
      if (!canvas) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color: string): number =>
      channels(color)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
    let ground: Element | null = element.parentElement;
    while (ground && channels(getComputedStyle(ground).backgroundColor)[3] !== 255)
      ground = ground.parentElement;
    const style = getComputedStyle(element);
    const [light = 0, dark = 0] = [
      luminance(style.outlineColor),
      luminance(ground ? getComputedStyle(ground).backgroundColor : '#fff'),
    ].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
      return { name, fault: `ring of ${style.outlineWidth} ${style.outlineStyle}` };
    if (contrast < 3) return { name, fault: `ring contrast ${contrast.toFixed(2)}` };
    // An inline link may be broken over two lines; its first line counts.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!top || !(element.contains(top) || top.contains(element)))
      return { name, fault: `covered by ${top?.localName ?? 'the edge of the screen'}` };
    return { name, fault: '' };
  });

/** Presses Tab from the top until the focus has left the page. */
async function walk(page: Page, key = 'Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop) {
      tellFigure('keyboard', stops.filter(({ fault }) => fault).length, stops.length);
      return stops;
    }
    stops.push(stop);
  }
  throw new Error('The focus never leaves the page.');
}

const pages = [
  '/',
  '/message/',
  '/lessons/two-step-login/',
  '/lessons/helping-someone-else/',
  '/glossary/',
  '/search/',
];

/** The dark one has the smallest screen, where a ring is covered first. */
const looks = [
  ['dark', { colorScheme: 'dark' }, 320],
  ['light', { colorScheme: 'light' }, 1280],
  ['forced', { forcedColors: 'active' }, 768],
] as const;

for (const [look, media, width] of someOf(looks))
  test(`Tab reaches everything on ${pages.length} pages with a visible, uncovered ring, in ${look} colors`, async ({
    page,
  }) => {
    test.setTimeout(pages.length * 60_000);
    // Scrolling at once, so that a stop is judged where it comes to rest.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: HEIGHT });
    for (const path of pages)
      await test.step(path, async () => {
        await page.goto(path);
        // A tool can be used once it was in view: no test tabs as slowly as a reader.
        for (const tool of await page.locator('astro-island button').all()) {
          await tool.scrollIntoViewIfNeeded();
          await expect(tool).toBeEnabled();
        }
        const stops = await walk(page);
        expect
          .soft(
            stops.filter(({ fault }) => fault).map(({ name, fault }) => `${name}: ${fault}`),
            path,
          )
          .toEqual([]);
        // What Tab passes over on purpose has a twin (tests/built/heard.test.ts).
        const reachable = await page
          .locator('a[href]:not([aria-hidden]), button, input, summary')
          .filter({ visible: true })
          .count();
        expect.soft(stops.length, path).toBeGreaterThanOrEqual(reachable);
      });
  });

for (const [look, media, width] of someOf(looks))
  test(`Tab reaches everything in the demo, all unfolded, with a visible, uncovered ring, in ${look} colors`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: HEIGHT });
    await openDemo(page);
    await page.getByRole('button', { name: 'Show both portals side by side' }).click();
    await page.getByRole('button', { name: 'Run it on both' }).click();
    await page.locator('main summary').click();
    await page.locator('.skip').focus();
    const stops = await walk(page);
    expect(
      stops.filter(({ fault }) => fault).map(({ name, fault }) => `${name}: ${fault}`),
    ).toEqual([]);
    const reachable = await page
      .locator('main')
      .locator(
        'a[href], button, input:not([type=radio]), select, summary, input[type=radio]:checked',
      )
      .filter({ visible: true })
      .count();
    expect(reachable).toBeGreaterThan(50);
    expect(stops.length).toBeGreaterThanOrEqual(reachable);
  });

test('the skip link comes first, can be seen, and leads to the main part', async ({ page }) => {
  await page.goto('/lessons/two-step-login/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the main part' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a glossary note opens by Enter, closes by Escape, and the focus stays on the word', async ({
  page,
}) => {
  await page.goto('/lessons/two-step-login/');
  const term = page.locator('button.term').first();
  const note = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(term).toBeFocused();
});

test('an answer of the quiz opens by Enter and says whether it is right', async ({ page }) => {
  await page.goto('/lessons/two-step-login/');
  const right = page.locator('details.answer.right').first();
  await right.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(right.locator('p')).toContainText('That’s right.');
  await expect(right.locator('summary')).toBeFocused();
});
