import { smallTargets } from '../support/fits.ts';
import { expect, HEIGHT, paths, test, UNKNOWN } from '../support/site.ts';

for (const width of [320, 1280])
  test(`every target is 24 px or more, and the main ones 44 px, on every page at ${width} px`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: HEIGHT });
    const found: string[] = [];
    for (const path of [...paths, UNKNOWN]) {
      await page.goto(path);
      found.push(...(await smallTargets(page)).map((one) => `${path} ${one}`));
    }
    expect(found).toEqual([]);
  });
