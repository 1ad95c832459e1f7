import { OLDEST_TO_READ } from '../../../scripts/oldest-browsers.ts';
import { floorOf, isKnownAt, type Floor } from '../../../scripts/support/compat.ts';
import { asReadBy } from '../../../scripts/support/styles.ts';
import { violations } from '../support/axe.ts';
import { tooWide } from '../support/fits.ts';
import { hiddenWords, OFF_PAPER, overlaps, readAs } from '../support/old-reader.ts';
import { expect, HEIGHT, inGroups, paths, test, UNKNOWN } from '../support/site.ts';

/** Below the browsers that everything works in, everything can still be read and printed. */

test.use({ bypassCSP: true });

const FLOORS: Readonly<Record<string, Floor>> = {
  'Safari 15 and Chrome 90, which skip every layer': floorOf(OLDEST_TO_READ),
  'Safari 15.4 and Chrome 99, the first with layers': floorOf(['chrome99', 'safari15.4']),
};

const LESSON = '/lessons/two-step-login/';
const TABLE = '/handouts/five-questions/';
/** Pages of the same kind as one that is looked at. */
const ALIKE =
  /^\/(?:privacy|accessibility|trust|changes|sources|search|score\/answer|lessons\/(?!two-step).+|for-clinics\/(?:addresses|teach)|handouts\/(?!five).+)\/$/;
/** One of each kind where a page has the least, and the main ones where it has more. */
const PAGES = [
  [...paths.filter((path) => !ALIKE.test(path)), UNKNOWN],
  ['/', LESSON, '/check/', TABLE],
];
/** Where colors are looked at in light too; the tests of every page do so with the same tokens. */
const LIGHT_TOO = ['/', LESSON];

for (const [at, [name, floor]] of Object.entries(FLOORS).entries())
  for (const group of inGroups(PAGES[at]!, 6))
    test(`${name}, read ${group.length} pages from ${group[0]} without script, light and dark, narrow and wide`, async ({
      page,
      noise,
    }) => {
      await readAs(page, floor);
      for (const path of group)
        await test.step(path, async () => {
          await page.goto(path);
          for (const [width, colorScheme] of [
            [320, 'light'],
            [1280, 'dark'],
          ] as const) {
            await page.setViewportSize({ width, height: HEIGHT });
            await page.emulateMedia({ colorScheme });
            const colors = colorScheme === 'dark' || LIGHT_TOO.includes(path);
            expect
              .soft(
                {
                  wide: await tooWide(page),
                  hidden: await hiddenWords(page),
                  overlaps: await overlaps(page),
                  contrast: colors ? await violations(page, {}, 'color') : [],
                },
                `${path} at ${width} px, ${colorScheme}`,
              )
              .toEqual({ wide: [], hidden: [], overlaps: [], contrast: [] });
          }
        });
      // The browser itself tells that the missing page is missing.
      noise.messages.length = 0;
    });

test('what the floors lack is really gone, and the plain page stands in for the layers', async ({
  page,
}) => {
  const [least, more] = Object.values(FLOORS);
  const css =
    '@media not layer{a{color:red}}@layer x{b{color:red}}p{color:red}p:has(b){color:light-dark(red,blue)}';
  const read = (floor: Floor) => asReadBy(css, (feature) => isKnownAt(floor, feature));
  expect(read(least!)).toBe('@media not unknown{a{color:red}}p{color:red}');
  expect(read(more!)).toBe('@media not layer{a{color:red}}@layer x{b{color:red}}p{color:red}');
  await page.goto('/');
  await expect(page.locator('body'), 'a browser of today passes over it').toHaveCSS(
    'display',
    'flex',
  );
  expect(await page.evaluate(() => matchMedia('not layer').matches)).toBe(false);
  await readAs(page, least!);
  await page.reload();
  await expect(page.locator('body')).toHaveCSS('max-width', '672px');
});

for (const [name, floor] of Object.entries(FLOORS))
  test(`${name}, print a lesson whole, dark on white, its folds open and the frame left out`, async ({
    page,
  }) => {
    await readAs(page, floor, { scripts: true });
    await page.addInitScript(() => {
      for (const young of ['BroadcastChannel', 'structuredClone', 'requestIdleCallback'])
        Reflect.deleteProperty(window, young);
      Reflect.deleteProperty(Array.prototype, 'at');
      Reflect.deleteProperty(Array.prototype, 'findLast');
      Reflect.deleteProperty(Object, 'hasOwn');
      Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(LESSON);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.site-head', '.site-foot', '.skip', '.try'])
      await expect(page.locator(hidden).filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.only-print')).toContainText(LESSON);
    for (const answer of await page.locator('details.answer > p').all())
      await expect(answer).toBeVisible();
    for (const [property, value] of [
      ['color', 'rgb(0, 0, 0)'],
      ['background-color', 'rgb(255, 255, 255)'],
    ] as const)
      await expect(page.locator('body')).toHaveCSS(property, value);
    expect(await hiddenWords(page, OFF_PAPER)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
  });
