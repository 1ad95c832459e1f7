import type { Page } from '@playwright/test';
import { expect, HEIGHT, paths, test, UNKNOWN } from './site.ts';

/** WCAG 2.2, 1.4.12: a reader may space text so, and loses nothing. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';
const TWICE = 'html { font-size: 200% !important }';

/** Adds a sheet as a reader's own tools do; the page's policy has no say in that. */
const restyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/** Names what sticks out sideways or is cut off. Data tables may scroll in their own frame (WCAG 1.4.10). */
const faults = (page: Page) =>
  page.evaluate(() => {
    const name = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *:not(svg *)')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.table, .skip, .hush')) continue;
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > wide + 1 || box.left < -1)) found.push(`sticks out: ${name(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (overflow: string, inner: number, outer: number) => (overflow === 'hidden' || overflow === 'clip') && inner > outer + 1;
      if (cut(overflowX, element.scrollWidth, element.clientWidth) || cut(overflowY, element.scrollHeight, element.clientHeight)) found.push(`cut off: ${name(element)}`);
    }
    return found;
  });

const ways = {
  'at 320 px': { width: 320, css: '' },
  'at 320 px with wide text spacing': { width: 320, css: SPACING },
  'at 768 px with wide text spacing': { width: 768, css: SPACING },
  'at 640 px with text at twice its size': { width: 640, css: TWICE },
};

for (const [way, { width, css }] of Object.entries(ways))
  test(`no page scrolls sideways or cuts off text ${way}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: HEIGHT });
    const found: string[] = [];
    for (const path of [...paths, UNKNOWN]) {
      await page.goto(path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      if (css) await restyle(page, css);
      found.push(...(await faults(page)).map((fault) => `${path} ${fault}`));
    }
    expect(found).toEqual([]);
  });

test('an open glossary note and the open search fit a screen of 320 px with wide text spacing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/lessons/two-step-login/');
  await restyle(page, SPACING);
  const inside = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  };
  for (const term of await page.locator('button.term').all()) {
    await term.click();
    await inside(':popover-open');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open]')).toBeVisible();
  await inside('dialog[open]');
});
