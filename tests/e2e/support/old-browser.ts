import type { Page } from '@playwright/test';

/** What a style sheet says that younger browsers alone understand, under a name that none does. */
const unknown = (text: string): string =>
  text
    .replaceAll(':popover-open', ':not-yet')
    .replaceAll(':has(', ':not-yet(')
    .replaceAll(/\(scripting: ?\w+\)/g, '(not-yet: none)')
    .replaceAll('subgrid', 'not-yet')
    .replaceAll('::details-content', '::not-yet')
    .replaceAll('text-wrap:', 'not-yet:')
    .replaceAll('content-visibility:', 'not-yet:');

/** Popovers are an attribute of HTML: without it the part just stands there. */
const withoutPopovers = (html: string): string =>
  html.replace(/ popover(?:target(?:action)?)?(?:="[^"]*")?(?=[\s>])/g, '');

/**
 * Makes the browser as old as the oldest that everything works in (scripts/oldest-browsers.ts:
 * Chrome 108, Firefox 115, Safari 16.4), as far as taking things away does it: what one of
 * the three lacks is gone. The context must bypass the policy (`bypassCSP`): the sheets in
 * the pages are no longer those that it holds hashes of.
 */
export async function makeOld(page: Page): Promise<void> {
  await page.route(/\/(?:[^.]*|_astro\/.*\.js)(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const text = unknown(await response.text());
    const isPage = response.headers()['content-type']?.startsWith('text/html') === true;
    await route.fulfill({ response, body: isPage ? withoutPopovers(text) : text });
  });
  await page.addInitScript(() => {
    const takeAway = (from: object, ...names: readonly string[]) => {
      for (const name of names) Reflect.deleteProperty(from, name);
    };
    takeAway(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with');
    takeAway(Array, 'fromAsync');
    takeAway(String.prototype, 'isWellFormed', 'toWellFormed');
    takeAway(Object, 'groupBy');
    takeAway(Map, 'groupBy');
    takeAway(Promise, 'withResolvers', 'try');
    takeAway(URL, 'parse', 'canParse');
    takeAway(AbortSignal, 'any');
    takeAway(RegExp, 'escape');
    takeAway(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference');
    takeAway(Set.prototype, 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
    takeAway(Uint8Array, 'fromBase64', 'fromHex');
    takeAway(Uint8Array.prototype, 'toBase64', 'toHex');
    takeAway(Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, 'map', 'filter');
    takeAway(Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, 'some', 'find');
    takeAway(window, 'requestIdleCallback', 'scheduler', 'navigation', 'Iterator', 'Temporal');
    takeAway(Document.prototype, 'startViewTransition');
    takeAway(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover');
    takeAway(HTMLButtonElement.prototype, 'popoverTargetElement', 'popoverTargetAction');
    takeAway(Element.prototype, 'checkVisibility', 'moveBefore');
    const real = CSS.supports.bind(CSS);
    CSS.supports = (...given: readonly string[]) =>
      !/popover-open|details-content/.test(given.join(' ')) && real(...(given as [string]));
  });
}
