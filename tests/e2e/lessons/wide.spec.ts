import { expect, lessons, test } from '../support/site.ts';

test('on 1,600 px each lesson has its outline, its text and its tool side by side, and the tool stays in view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  let seen = 0;
  for (const path of lessons) {
    await page.goto(path);
    const tool = page.locator('.doing');
    // Not every lesson has a tool.
    if ((await tool.count()) === 0) continue;
    seen += 1;
    const boxes = [page.locator('.outline'), page.locator('article > h1'), tool].map((one) =>
      one.boundingBox(),
    );
    const [outline, text, side] = await Promise.all(boxes);
    expect(outline!.x + outline!.width, path).toBeLessThan(text!.x);
    expect(text!.x + text!.width, path).toBeLessThan(side!.x);
    expect(side!.x + side!.width, path).toBeLessThanOrEqual(1600);
    expect(side!.width, path).toBeGreaterThan(480);
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await expect(tool, path).toBeInViewport();
  }
  expect(seen).toBeGreaterThan(10);
});
