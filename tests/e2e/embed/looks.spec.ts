import { violationsInAllLooks } from '../support/axe.ts';
import { faults } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

/** What stands in a frame is as easy to see and to use as the page that it is taken from. */

const paths = ['message/', 'check/', 'score/', 'demo/stolen-password/', 'lessons/two-step-login/'];

test('axe finds nothing in what is made for frames, and it fits 240 px', async ({ page }) => {
  test.setTimeout(120_000);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(`/embed/${path}`);
    found.push(...(await violationsInAllLooks(page)).map((one) => `${path} ${one}`));
    await page.setViewportSize({ width: 240, height: 800 });
    found.push(...(await faults(page)).map((one) => `${path} 240 px: ${one}`));
  }
  expect(found).toEqual([]);
});
