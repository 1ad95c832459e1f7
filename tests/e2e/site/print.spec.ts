import type { Page } from '@playwright/test';
import { beginMission, demo, press, useCode } from '../support/demo.ts';
import { expect, inGroups, lessons, test } from '../support/site.ts';

/** Asks one lesson, on paper, what it shows. */
async function printsWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const hidden of [
    'header.site-head',
    'footer.site-foot',
    'nav',
    '.skip',
    '.exit',
    '.try',
    '[data-erase]',
    'dialog',
  ])
    expect
      .soft(
        await page.locator(hidden).filter({ visible: true }).count(),
        `${path}: ${hidden} on paper`,
      )
      .toBe(0);
  for (const shown of [
    'h1',
    '.letter',
    '#why',
    'article svg[role=img]',
    '#action',
    '#quiz',
    '#sources',
    '.only-print',
  ])
    await expect.soft(page.locator(shown).first(), `${path}: ${shown} on paper`).toBeVisible();
  await expect.soft(page.locator('.only-print'), `${path}: its address`).toContainText(path);
  const folded = await page
    .locator('details.answer > p')
    .evaluateAll((all) =>
      all
        .filter((one) => !one.checkVisibility() || one.getBoundingClientRect().height < 10)
        .map(({ textContent }) => textContent),
    );
  expect.soft(folded, `${path}: answers that paper does not show`).toEqual([]);
  const ink = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect.soft(ink, `${path}: dark ink on white, also for a reader with dark colors`).toEqual({
    color: 'rgb(0, 0, 0)',
    backgroundColor: 'rgb(255, 255, 255)',
  });
}

for (const together of inGroups(lessons, 7))
  test(`${together.length} lessons, from ${together[0]}, print their text, their answers and their address, without the frame`, async ({
    page,
  }) => {
    test.setTimeout(together.length * 20_000);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of together) await test.step(path, () => printsWhole(page, path));
  });

test('a lesson prints on a few sheets', async ({ page }) => {
  await page.goto('/lessons/two-step-login/');
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThan(12);
});

test('the demo prints its backup codes alone, and without them no window of it', async ({
  page,
}) => {
  await beginMission(page, 'app-code');
  await press(page, 'Sign in', 'Show my key', 'Use the pretend phone');
  await useCode(page);
  await press(page, 'Turn it on');
  await page.emulateMedia({ media: 'print' });
  await expect(demo(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  // The page stays as it is at the moment when the browser is asked to print.
  await page.evaluate(() => {
    window.print = () => {
      const codes = document.querySelector('[data-print]');
      if (codes) codes.removeAttribute = () => undefined;
    };
  });
  await press(page, 'Print the codes');
  await expect(page.locator('[data-print="codes"]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const codes = page.locator('[data-print] code');
  await expect(codes).toHaveCount(10);
  for (const code of await codes.all()) await expect(code).toBeVisible();
  for (const other of [
    page.getByRole('heading', { level: 1 }),
    demo(page).getByText('Keep your backup codes'),
    demo(page).getByRole('button').first(),
  ])
    await expect(other).toBeHidden();
  const sheets = (await page.pdf({ format: 'Letter' }))
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length;
  expect(sheets, 'ten codes fit on one sheet').toBe(1);
});

/** As an older browser reads the style sheets: it drops what names a part that it does not know. */
const dropDetailsContent = () => {
  const drop = (list: CSSStyleSheet | CSSGroupingRule) => {
    for (let at = list.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = list.cssRules[at];
      if (rule instanceof CSSStyleRule && rule.selectorText.includes('::details-content'))
        list.deleteRule(at);
      else if (rule instanceof CSSGroupingRule) drop(rule);
    }
  };
  for (const sheet of document.styleSheets) drop(sheet);
};

for (const [path, least] of [
  ['/check/', 1],
  ['/score/', 1],
  ['/message/', 3],
  ['/lessons/helping-someone-else/', 5],
] as const)
  for (const way of ['an event', 'the medium alone'] as const)
    test(`${path} unfolds for paper in a browser that cannot do so by style and tells it by ${way}, and folds again`, async ({
      page,
    }) => {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.evaluate(dropDetailsContent);
      const folds = page.locator('main details:not(astro-island *):not(.no-print)');
      const states = () => folds.evaluateAll((all) => all.map((one) => one.hasAttribute('open')));
      // One that the reader opened stays open.
      await folds.first().evaluate((one) => one.setAttribute('open', ''));
      const before = await states();
      expect(before.length).toBeGreaterThanOrEqual(least);
      const print = (begins: boolean) =>
        way === 'an event'
          ? page.evaluate(
              (name) => dispatchEvent(new Event(name)),
              `${begins ? 'before' : 'after'}print`,
            )
          : page.emulateMedia({ media: begins ? 'print' : 'screen' });
      await print(true);
      await expect.poll(states).toEqual(before.map(() => true));
      await print(false);
      await expect.poll(states).toEqual(before);
    });
