import type { Page } from '@playwright/test';
import { someOf } from '../../fixtures/depth.ts';
import type { Stop } from '../support/demo-states.ts';
import { demoWalks } from '../support/demo-states-others.ts';
import { IN_LOOKS, MIDDLE, violationsInAllLooks } from '../support/axe.ts';
import { demo, openDemo, SLOW } from '../support/demo.ts';
import {
  faults,
  faultsAtTwice,
  restyle,
  smallTargets,
  SPACING,
  tooWideAtMost,
} from '../support/fits.ts';
import { expect, HEIGHT, test } from '../support/site.ts';

/** What is pressed most gets 44 px. */
const PRIMARY =
  '.p-button, .p-nav button, .frame-tabs button, .frame-back, .desk-menu button, summary';

/** Spaces text as a reader may, looks what that does to the page, and takes it back. */
async function spaced(page: Page): Promise<readonly string[]> {
  await restyle(page, SPACING);
  const found = await faults(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return found;
}

/** What stands round the window, and mostly stays as it was from stop to stop. */
const AROUND = ['.side-door', '.missions', '.switches', '.clock', '.demo-side'];

/** Which of it axe has seen on this walk just as it is now, its fields' values included. */
async function unchanged(page: Page, seen: Set<string>): Promise<readonly string[]> {
  const now = await page.evaluate(
    (around) =>
      around.map((place) =>
        [...document.querySelectorAll(place)]
          .map((one) =>
            [
              one.outerHTML,
              ...Array.from(
                one.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
                (field) => (field.matches(':checked') ? 'checked' : field.value),
              ),
            ].join(),
          )
          .join(),
      ),
    AROUND,
  );
  const known = AROUND.filter((_, at) => now[at] !== '' && seen.has(now[at]!));
  now.forEach((one) => seen.add(one));
  return known;
}

async function lookAt(
  page: Page,
  { scrollTo: place }: Stop,
  seen: Set<string>,
): Promise<readonly string[]> {
  const found = await violationsInAllLooks(
    page,
    { part: '.demo', enhanced: true, colorInMiddle: true, without: await unchanged(page, seen) },
    async (width) => {
      if (place)
        await page.locator(place).evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
      else
        await page.evaluate(() => {
          if (scrollY > 0) scrollTo({ top: 0, behavior: 'instant' });
        });
      return [
        ...(width === MIDDLE ? [] : await smallTargets(page, PRIMARY)),
        ...(width === 320
          ? [...(await faults(page)), ...(await spaced(page)), ...(await tooWideAtMost(page))]
          : []),
      ];
    },
  );
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  const atTwice = (await faultsAtTwice(page)).map((one) => `text at twice its size: ${one}`);
  return [...found, ...atTwice];
}

// After many changes of width and colors, a busy machine takes its time to stand still.
test.use({ actionTimeout: 30_000 });

for (const { name, opens, stops } of someOf(demoWalks))
  test(`${name}: axe finds nothing at ${stops.length} stops, ${IN_LOOKS}; all fits, also with text at twice its size, and all can be hit`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + stops.length * 30_000);
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    await openDemo(page, opens);
    const seen = new Set<string>();
    for (const stop of stops)
      await test.step(stop.name, async () => {
        await stop.reach(page);
        await expect(
          demo(page).getByText(stop.sees).filter({ visible: true }).first(),
          stop.name,
        ).toBeVisible(SLOW);
        expect.soft(await lookAt(page, stop, seen), stop.name).toEqual([]);
      });
  });
