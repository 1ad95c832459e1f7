import type { Page } from '@playwright/test';
import { isKnownAt, type Feature, type Floor } from '../../../scripts/support/compat.ts';
import { asReadBy } from '../../../scripts/support/styles.ts';

/** A browser that is too old for the tools, and that the pages are to be read and printed in all the same. */

const STYLE = /(<style[^>]*>)([^]*?)(<\/style>)/g;
const SCRIPT = /<script\b[^>]*>[^]*?<\/script>/g;
const POPOVER = / popover(?:target(?:action)?)?(?:="[^"]*")?(?=[\s>])/g;

const read = new Map<string, string>();

/** A sheet as such a browser reads it; pages of one kind share theirs. */
function sheetIn(floor: Floor, css: string): string {
  const key = JSON.stringify(floor) + css;
  const known = read.get(key) ?? asReadBy(css, (feature) => isKnownAt(floor, feature));
  read.set(key, known);
  return known;
}

/** A page as such a browser reads it. What it has no element for is one that means nothing to it. */
function pageIn(floor: Floor, html: string): string {
  const lacks = (feature: Feature) => !isKnownAt(floor, feature);
  const noDialog = lacks('html.elements.dialog');
  const named = (text: string) => (noDialog ? text.replace(/(?<![\w.-])dialog\b/g, 'x-x') : text);
  const styled = html.replace(
    STYLE,
    (_, open: string, css: string, close: string) => open + named(sheetIn(floor, css)) + close,
  );
  const plain = noDialog ? styled.replace(/(<\/?)dialog\b/g, '$1x-x') : styled;
  return lacks('html.global_attributes.popover') ? plain.replace(POPOVER, '') : plain;
}

/**
 * Lets a page be read by the browsers of a floor: what one of them does not know of style
 * sheets and elements is gone. The context must bypass the policy (`bypassCSP`).
 *
 * @param scripts do scripts run? Those of our day may say what such a browser cannot even parse
 */
export async function readAs(
  page: Page,
  floor: Floor,
  { scripts = false }: { readonly scripts?: boolean } = {},
): Promise<void> {
  if (!scripts)
    await page.route(/\.js(?:\?.*)?$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
  await page.route(/\/[^.]*(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const html = pageIn(floor, await response.text());
    await route.fulfill({ response, body: scripts ? html : html.replace(SCRIPT, '') });
  });
}

/** Hidden in every browser: what a word means stands in the glossary too; the rest is for paper, for scripts, or said twice. */
const MEANT =
  '[hidden], template, script, style, noscript, option, svg, dialog, x-x, kbd, .meaning, .term, .menu-button, .menu, .outline, .only-print, .unneeded, .stamps-nav b';
/** What has no use on paper. */
export const OFF_PAPER =
  '.skip, .exit, .site-head, .site-foot, .try, .no-print, .steps-nav, .card-quality, .anchor';

/**
 * Words that stand in the page and cannot be seen, though nobody folded them away.
 * @param but selectors of what is hidden on purpose here
 */
export const hiddenWords = (page: Page, but = '.none'): Promise<readonly string[]> =>
  page.evaluate((meant) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const words = node.textContent!.trim();
      if (words === '' || element.closest(meant)) continue;
      if (element.closest('details:not([open])') && !element.closest('summary')) continue;
      const { width, height } = element.getBoundingClientRect();
      if (
        !element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) ||
        width * height === 0
      )
        found.push(
          `${element.localName}.${element.getAttribute('class') ?? ''} "${words.slice(0, 40)}"`,
        );
    }
    return found;
  }, `${MEANT}, ${but}`);

/** Lines of text that lie on one another. */
export const overlaps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || isCut(element.parentElement));
    const lines: { readonly words: string; readonly box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const words = node.textContent!.trim();
      if (words === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
      // For screen readers alone, or out of sight until the keyboard comes to it.
      if (isCut(element)) continue;
      // The bar stays while the page goes by below it.
      if (element.closest('.exit, .skip, svg, select, textarea')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ words, box });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    for (const [at, { words, box }] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.box.top > box.bottom - 6) break;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // Letters reach less far than the boxes of their lines.
        if (across > 2 && down > Math.min(box.height, other.box.height) * 0.6)
          found.push(`"${words.slice(0, 30)}" and "${other.words.slice(0, 30)}"`);
      }
    return found;
  });
