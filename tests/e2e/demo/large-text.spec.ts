import { demoWalks } from '../support/demo-states-others.ts';
import { demo, openDemo, SLOW } from '../support/demo.ts';
import { faultsAtTwice } from '../support/fits.ts';
import { expect, HEIGHT, test } from '../support/site.ts';

for (const { name, opens, stops } of demoWalks)
  test(`with text at twice its size nothing is cut off: ${name}`, async ({ page }) => {
    test.setTimeout(60_000 + stops.length * 10_000);
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    await openDemo(page, opens);
    for (const stop of stops)
      await test.step(stop.name, async () => {
        await stop.reach(page);
        await expect(
          demo(page).getByText(stop.sees).filter({ visible: true }).first(),
          stop.name,
        ).toBeVisible(SLOW);
        expect.soft(await faultsAtTwice(page), stop.name).toEqual([]);
      });
  });
