import { forgive, withOwnServer } from '../support/own-server.ts';
import { FILLED, isServed, keepButton, keepGuide, onShelves, status } from '../support/offline.ts';
import { expect } from '../support/site.ts';

/** Reading offline in careless hands, on a full device, before a host that is half there. */

const test = withOwnServer();

/** A guide that takes some seconds to fetch. */
const SLOW = 700;

const whatComesBack = (page: Parameters<typeof status>[0]) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('the page says that nothing is kept once everything is erased, here or in another tab', async ({
  page,
  context,
}) => {
  await keepGuide(page);
  await page.getByRole('button', { name: 'Erase everything here' }).click();
  await expect(status(page)).toHaveText(/^Done\. No pages/);
  await keepGuide(page);
  const other = await context.newPage();
  await other.goto('/offline/');
  await expect(status(other)).toHaveText(/^The guide is kept/);
  await other.getByRole('button', { name: 'Remove the kept pages' }).click();
  await expect(status(other)).toHaveText(/^Done\. No pages/);
  await whatComesBack(page);
  await expect(keepButton(page)).toBeVisible();
  await expect(status(page)).toHaveText(/^Done\. No pages/);
});

test('two tabs in which the button is pressed at once both say that the guide is kept', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto('/offline/');
  await Promise.all([page, other].map((one) => keepButton(one).click()));
  for (const one of [page, other])
    await expect(status(one)).toHaveText(/^The guide is kept/, FILLED);
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('a guide that is erased while it is being kept is not kept, and the page says so', async ({
  page,
  server,
}) => {
  server.delay = SLOW;
  await page.goto('/offline/');
  await keepButton(page).click();
  await expect.poll(() => onShelves(page)).not.toEqual([]);
  await page.getByRole('button', { name: 'Erase everything here' }).click();
  await expect(page.getByText('All that this site kept on this device is gone.')).toBeVisible();
  await expect(status(page)).toHaveText(/^Done\. No pages/);
  server.delay = 0;
  await expect.poll(() => isServed(page)).toBe(0);
  expect(await onShelves(page)).toEqual([]);
  await keepGuide(page);
});

test('"Exit this page" with the box marked ends the keeping of a guide that is not whole yet', async ({
  page,
  server,
  context,
  noise,
}) => {
  await context.route('https://www.weather.gov/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }),
  );
  server.delay = SLOW;
  await page.goto('/offline/');
  await keepButton(page).click();
  await expect.poll(() => onShelves(page)).not.toEqual([]);
  await page.goto('/lessons/helping-someone-else/');
  await page.getByLabel('Also erase my answers').check();
  await page.getByRole('link', { name: 'Exit this page' }).click();
  await expect(page).toHaveURL('https://www.weather.gov/');
  server.delay = 0;
  const other = await context.newPage();
  await other.goto('/about/');
  await expect.poll(() => isServed(other), FILLED).toBe(0);
  await expect.poll(() => onShelves(other)).toEqual([]);
  noise.foreign.length = 0;
});

test('pages of a guide that is not whole yet are not listed as kept', async ({
  page,
  server,
  context,
}) => {
  server.delay = SLOW;
  await page.goto('/offline/');
  await keepButton(page).click();
  await expect.poll(() => onShelves(page)).toContain('/about/');
  const other = await context.newPage();
  await other.goto('/offline/');
  await expect(keepButton(other)).toBeVisible();
  await expect(other.locator('[data-offline-list]')).toBeHidden();
  server.delay = 0;
  await expect(status(page)).toHaveText(/^The guide is kept/, FILLED);
});

test('a device without room keeps nothing, and the page names room as a cause', async ({
  page,
  context,
  server,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: server.origin,
    quotaSize: 300_000,
  });
  await page.goto('/offline/');
  await keepButton(page).click();
  await expect(status(page)).toHaveText(/^This did not work\. Nothing was kept\..* room/, FILLED);
  expect(await onShelves(page)).toEqual([]);
  expect(await isServed(page)).toBe(0);
});

test('a host that has no worker keeps nothing, and the page says so', async ({
  page,
  server,
  noise,
}) => {
  server.statuses.set('/worker.js', 404);
  await page.goto('/offline/');
  await keepButton(page).click();
  await expect(status(page)).toHaveText(/^This did not work\. Nothing was kept\./);
  await expect(keepButton(page)).toBeEnabled();
  noise.messages.length = 0;
});

test('a worker that the host has no more leaves the kept guide as it is', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  server.statuses.set('/worker.js', 404);
  await page.goto('/about/');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => 0));
  await server.stop();
  await page.goto('/glossary/');
  await expect(page.locator('main > .saved-copy')).toBeVisible();
  forgive(noise);
  noise.messages.length = 0;
});

test('on a shared screen no button keeps or removes pages, and those of its owner stay', async ({
  page,
  context,
}) => {
  await keepGuide(page);
  const visitor = await context.newPage();
  await visitor.goto('/offline/?kiosk');
  await expect(status(visitor)).toHaveText(/^This browser cannot keep pages here\./);
  await expect(visitor.locator('[data-offline] button:visible')).toHaveCount(0);
  expect((await onShelves(visitor)).length).toBeGreaterThan(100);
});
