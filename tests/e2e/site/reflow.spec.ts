import { isWhole, someOf } from '../../fixtures/depth.ts';
import { tellFigure } from '../support/figures.ts';
import { faults, restyle, SPACING, TWICE } from '../support/fits.ts';
import { expect, HEIGHT, inOwnTypeface, paths, test, UNKNOWN } from '../support/site.ts';

const all = [...paths, UNKNOWN];
const some = someOf(all);

interface Way {
  readonly width: number;
  readonly css: string;
  readonly looked: readonly string[];
  readonly prepare?: typeof inOwnTypeface;
}

const ways = {
  // A screen of 1,280 px at 500 %.
  'at 256 px': { width: 256, css: '', looked: some },
  'at 320 px with wide text spacing': { width: 320, css: SPACING, looked: all },
  ...(isWhole && {
    'at 768 px with wide text spacing': { width: 768, css: SPACING, looked: all },
  }),
  'at 360 px with text at twice its size': { width: 360, css: TWICE, looked: some },
  'at 320 px in the guide’s own typeface': {
    width: 320,
    css: '',
    looked: some,
    prepare: inOwnTypeface,
  },
};

for (const [way, { width, css, looked, prepare }] of Object.entries<Way>(ways))
  test(`none of ${looked.length} pages scrolls sideways or cuts off text ${way}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await prepare?.(page);
    await page.setViewportSize({ width, height: HEIGHT });
    const found: string[] = [];
    for (const path of looked) {
      await page.goto(path);
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => (one.open = true)),
      );
      if (css) await restyle(page, css);
      found.push(...(await faults(page)).map((fault) => `${path} ${fault}`));
    }
    tellFigure('fits', found.length, looked.length);
    expect(found).toEqual([]);
  });

test('an open glossary note and the open search fit a screen of 320 px with wide text spacing', async ({
  page,
}) => {
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
