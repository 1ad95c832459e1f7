import type { Page } from '@playwright/test';
import { isWhole } from '../../fixtures/depth.ts';

/** Does a page fit: a narrow screen, a reader's own spacing, a finger? */

/** WCAG 2.2, 1.4.12: a reader may space text so, and loses nothing. */
export const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

/** Adds a sheet as a reader's own tools do; the page's policy has no say in that. */
export const restyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);

/** Is the whole page wider than its window? */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  });

/** Text at twice its size (WCAG 2.2, 1.4.4). */
export const TWICE = 'html { font-size: 200% !important }';

/** The same on a screen of 1,280 px at 500 %, which is 256 px. Gives the page its width back. */
export async function tooWideAtMost(page: Page): Promise<readonly string[]> {
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: 256, height });
  const found = await tooWide(page);
  await page.setViewportSize({ width, height });
  return found.map((one) => `at 256 px ${one}`);
}

/** Names what sticks out sideways or is cut off. A field of one line scrolls in itself, a choice shows all its words when it opens, and data tables may scroll in their own frame (WCAG 1.4.10). */
export const faults = (page: Page) =>
  page.evaluate(() => {
    const name = (element: Element) =>
      `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > wide)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *:not(svg *)')) {
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('.table, .skip, .hush, input') ||
        // There for screen readers alone.
        getComputedStyle(element).clipPath === 'inset(50%)'
      )
        continue;
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > wide + 1 || box.left < -1))
        found.push(`sticks out: ${name(element)}`);
      if (element.localName === 'select') continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (overflow: string, inner: number, outer: number) =>
        (overflow === 'hidden' || overflow === 'clip') && inner > outer + 1;
      if (
        cut(overflowX, element.scrollWidth, element.clientWidth) ||
        cut(overflowY, element.scrollHeight, element.clientHeight)
      )
        found.push(`cut off: ${name(element)}`);
    }
    return found;
  });

/** What does not fit with text at twice its size on a phone and, at whole depth, on a computer. Gives the page its width and letters back. */
export async function faultsAtTwice(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()!;
  await restyle(page, TWICE);
  const found: string[] = [];
  for (const width of isWhole ? [360, 1280] : [360]) {
    await page.setViewportSize({ width, height: before.height });
    found.push(...(await faults(page)).map((fault) => `at ${width} px ${fault}`));
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  await page.setViewportSize(before);
  return found;
}

/** WCAG 2.2, 2.5.8 asks for 24 px of everything but links in running text; what matters most gets 44 px (2.5.5). */
const primary =
  '.button, .door, .errand, .site-head :is(a, button), .exit a, .answer > summary, .letters a, input:not([type=checkbox], [type=radio]), select, textarea';

/** Names what is too small to hit. @param more selectors of what matters most, besides the site's own */
export const smallTargets = (page: Page, more = ''): Promise<readonly string[]> =>
  page.evaluate(
    (main) => {
      const inText = (element: Element): boolean => {
        const block = element.closest(
          'p, li, dd, dt, td, th, h1, h2, h3, figcaption, span[popover]',
        );
        return (
          getComputedStyle(element).display.startsWith('inline') &&
          block !== null &&
          (block.textContent ?? '').trim().length > (element.textContent ?? '').trim().length
        );
      };
      return [
        ...document.querySelectorAll(
          'a[href], button, input, select, textarea, summary, [tabindex="0"]',
        ),
      ].flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.skip'))
          return [];
        const target = (element.matches('input') && element.closest('label')) || element;
        const { width, height } = target.getBoundingClientRect();
        const name = `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 30)}" ${width.toFixed(0)}×${height.toFixed(0)}`;
        if (element.matches(main) && (width < 44 || height < 43.9)) return [`44: ${name}`];
        return (width < 24 || height < 24) && !inText(element) ? [`24: ${name}`] : [];
      });
    },
    more ? `${primary}, ${more}` : primary,
  );
