import { someOf } from '../../fixtures/depth.ts';
import {
  beginMission,
  goOn,
  inFrame,
  inPanel,
  onScreen,
  openDemo,
  press,
  signIn,
  SLOW,
} from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

/** Nothing moves under the reader's finger, and no more comes than is used. */

for (const width of someOf([360, 1280]))
  test(`nothing moves by itself on a walk through the demo, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources?: readonly { node?: Node }[];
        })[])
          if (!entry.hadRecentInput)
            shifts.push(
              `${entry.value.toFixed(4)} ${entry.sources?.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join(' ') ?? ''}`,
            );
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
    await page.clock.install();
    await beginMission(page, 'stolen-password');
    await inFrame(page, 'Sign in').click();
    await goOn(page);
    await inFrame(page, 'Sign in').click();
    await inPanel(page, 'Show a hint').click();
    await openDemo(page, '?');
    await signIn(page);
    await press(page, 'Messages', 'Results', 'Papers', 'Visits', 'Security', 'Home');
    await onScreen(page, 'home');
    // Long enough for what moves later than half a second after a press, and for a new code on the phone.
    await page.clock.runFor(30_000);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual(
      [],
    );
  });

test('what comes on arrival fits the budget, and the first key brings nothing that is started later', async ({
  page,
}) => {
  const came: { readonly path: string; readonly bytes: number }[] = [];
  page.on('requestfinished', async (request) => {
    // As it came over the line: the server sends brotli, as hosts do.
    const { responseBodySize } = await request.sizes();
    came.push({ path: new URL(request.url()).pathname, bytes: responseBodySize });
  });
  const sum = () =>
    came.filter(({ path }) => !path.endsWith('.woff2')).reduce((all, { bytes }) => all + bytes, 0);
  await page.goto('/demo/', { waitUntil: 'networkidle' });
  const onArrival = sum();
  await page.keyboard.press('Tab');
  await expect(page.locator('.demo[data-ready="true"]')).toBeAttached(SLOW);
  await page.waitForLoadState('networkidle');
  console.log(`On arrival ${onArrival} bytes, font aside; with the first key ${sum()}`);
  expect(onArrival).toBeLessThanOrEqual(85_000);
  expect(sum()).toBeGreaterThan(onArrival);
  expect(
    came
      .map(({ path }) => path)
      .filter((path) =>
        /\/(qr|passkey|sealing|Bytes|Desk|Attacker|RecordList|SideBySide|mix-address|Kiosk)\.|words\.json/.test(
          path,
        ),
      ),
  ).toEqual([]);
});
