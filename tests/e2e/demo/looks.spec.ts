import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Stop } from '../support/demo-states.ts';
import { demoWalks } from '../support/demo-states-others.ts';
import { demo, openDemo, SLOW } from '../support/demo.ts';
import { faults, restyle, smallTargets, SPACING } from '../support/fits.ts';
import { expect, HEIGHT, test, WIDTHS } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that colors decide, seven to one among them (WCAG 1.4.6). What a page is made of is the same in every look, so the others run in the first. */
const OF_COLOR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

const light = {
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const;
const looks = {
  dark: { ...light, colorScheme: 'dark' },
  forced: { ...light, forcedColors: 'active' },
  'reduced motion': { ...light, reducedMotion: 'reduce' },
  light,
} as const;

/** What is pressed most gets 44 px. */
const PRIMARY =
  '.p-button, .p-nav button, .frame-tabs button, .frame-back, .desk-menu button, summary';

interface Axe {
  run: (
    part: string,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

const violations = (
  page: Page,
  runOnly: readonly string[],
  rules: object,
): Promise<readonly string[]> =>
  page.evaluate(
    async ([only, also]) => {
      const { axe } = window as unknown as { readonly axe: Axe };
      const found = await axe.run('.demo', {
        runOnly: only,
        rules: also,
        resultTypes: ['violations'],
      });
      return found.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes
            .slice(0, 4)
            .map(({ target }) => target.join(' '))
            .join(' | ')}`,
      );
    },
    [runOnly, rules] as const,
  );

/** Spaces text as a reader may, looks what that does to the page, and takes it back. */
async function spaced(page: Page): Promise<readonly string[]> {
  await restyle(page, SPACING);
  const found = await faults(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return found;
}

async function lookAt(page: Page, { scrollTo: place }: Stop): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [...WIDTHS].reverse()) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (place)
      await page.locator(place).evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
    else
      await page.evaluate(() => {
        if (scrollY > 0) scrollTo({ top: 0, behavior: 'instant' });
      });
    const note = (look: string, all: readonly string[]) =>
      found.push(...all.map((one) => `${width} px, ${look}: ${one}`));
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      note(
        look,
        await violations(
          page,
          look === 'light' ? TAGS : OF_COLOR,
          look === 'light' ? { 'color-contrast-enhanced': { enabled: true } } : {},
        ),
      );
    }
    if (width !== 768) note('targets', await smallTargets(page, PRIMARY));
    if (width === 320) note('as it is', await faults(page));
    if (width === 320) note('wide spacing', await spaced(page));
  }
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  return found;
}

// After a dozen changes of width and colors, a busy machine takes its time to stand still.
test.use({ actionTimeout: 30_000 });

for (const { name, opens, stops } of demoWalks)
  test(`${name}: axe finds nothing at ${stops.length} stops, in four looks at three widths; all fits, and all can be hit`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + stops.length * 30_000);
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    await openDemo(page, opens);
    // The engine is brought in once a page.
    await new AxeBuilder({ page }).setLegacyMode(true).include('h1').analyze();
    for (const stop of stops)
      await test.step(stop.name, async () => {
        await stop.reach(page);
        await expect(
          demo(page).getByText(stop.sees).filter({ visible: true }).first(),
          stop.name,
        ).toBeVisible(SLOW);
        expect.soft(await lookAt(page, stop), stop.name).toEqual([]);
      });
  });
