import type { Page } from '@playwright/test';
import { workerCode } from '../../../scripts/worker-code.ts';
import { FILLED, isServed, keepGuide, onShelves, status } from '../support/offline.ts';
import { forgive, withOwnServer, type OwnServer } from '../support/own-server.ts';
import { expect, PREFIX } from '../support/site.ts';

/** Reading without a connection: a real worker, before a server that is really stopped. */

const LESSON = '/lessons/two-step-login/';
/** Of no language's own set: kept only because it was opened. */
const OPENED = '/for-clinics/';
const UNOPENED = '/changes/';

const test = withOwnServer();

const saved = (page: Page) => page.locator('main > .saved-copy');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A newer text of a page, as after a deploy. */
const deploy = (server: OwnServer, path: string, text: string) =>
  server.newer.set(
    path,
    server.read(`${path}index.html`).replace(/<h1[^>]*>[\s\S]*?<\/h1>/, `<h1>${text}</h1>`),
  );

test('nothing is kept before the reader asks for it, whatever is opened', async ({ page }) => {
  for (const path of ['/', LESSON, '/offline/', '/check/']) await page.goto(path);
  expect(await onShelves(page)).toEqual([]);
  expect(await isServed(page)).toBe(0);
});

test('without a server, a kept page opens and says of which day it is, opened before or not', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  await page.goto(OPENED);
  await expect(saved(page)).toHaveCount(0);
  await server.stop();
  for (const path of [LESSON, OPENED, '/', '/glossary/', '/lessons/helping-someone-else/']) {
    await page.goto(path);
    await expect(title(page)).toBeVisible();
    await expect(saved(page)).toHaveText(/^Saved copy from [A-Z]\w+ \d{1,2}, \d{4}\. /);
  }
  forgive(noise);
});

test('without a server, a tool in a lesson and the check still work', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  await server.stop();
  await page.goto(LESSON);
  const start = page.getByRole('button', { name: 'Start here' }).first();
  await start.scrollIntoViewIfNeeded();
  await start.click();
  await expect(page.locator('[data-mission-panel], .mission').first()).toBeVisible(FILLED);
  await page.goto('/check/');
  await page.getByRole('radio', { name: 'My own' }).click();
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached(FILLED);
  forgive(noise);
});

test('without a server, a page that is not kept says so and lists those that are', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  await server.stop();
  await page.goto(UNOPENED);
  await expect(title(page)).toHaveText('You are offline');
  const kept = page.locator('[data-offline-list] a');
  await expect.poll(() => kept.count()).toBeGreaterThan(20);
  await kept.filter({ hasText: 'Glossary' }).click();
  await expect(title(page)).toHaveText('Glossary');
  await page.goto(UNOPENED);
  await server.start();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page)).not.toHaveText('You are offline');
  forgive(noise);
});

test('after a deploy the new text comes first, and is what is kept', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  await page.goto(LESSON);
  deploy(server, LESSON, 'A corrected sentence');
  await page.goto(LESSON);
  await expect(title(page)).toHaveText('A corrected sentence');
  await expect(saved(page)).toHaveCount(0);
  await server.stop();
  await page.goto('/');
  await page.goto(LESSON);
  await expect(title(page)).toHaveText('A corrected sentence');
  await expect(saved(page)).toBeVisible();
  forgive(noise);
});

test('a new build fills a new shelf, asks anew for opened pages, and takes the old shelf away', async ({
  page,
  server,
}) => {
  await keepGuide(page);
  await page.goto(OPENED);
  await page.goto('/changes/');
  await expect.poll(() => onShelves(page)).toContain('/changes/');
  const names = () => page.evaluate(() => caches.keys());
  const [before] = await names();
  server.newer.set(
    '/worker.js',
    server.read('/worker.js').replace(/"build":"\w+"/, '"build":"newer"'),
  );
  deploy(server, OPENED, 'New words for clinics');
  server.statuses.set('/changes/', 404);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(names, FILLED).toEqual([before?.replace(/:\w+:en$/, ':newer:en')]);
  const kept = await onShelves(page);
  expect(kept).toContain(OPENED);
  expect(kept, 'a page that is gone is kept no more').not.toContain('/changes/');
  await server.stop();
  await page.goto(OPENED);
  await expect(title(page)).toHaveText('New words for clinics');
});

test('a server that is silent for three seconds gives the copy, and one in trouble too', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  server.delay = 20_000;
  const asked = Date.now();
  await page.goto(LESSON);
  await expect(saved(page)).toBeVisible();
  expect(Date.now() - asked).toBeGreaterThan(2_500);
  server.delay = 0;
  server.statuses.set(LESSON, 503);
  await page.goto(LESSON);
  await expect(saved(page)).toBeVisible();
  forgive(noise);
});

test('what is made for frames, what is asked for with a query, and what is missing is not kept', async ({
  page,
  noise,
}) => {
  await keepGuide(page);
  const before = await onShelves(page);
  for (const path of ['/embed/check/', '/go/two-step-login/', '/search/?q=code', '/no-such-page/'])
    await page.goto(path);
  await page.goto('/about/?kiosk');
  await page.goto('/');
  expect([...(await onShelves(page))].sort()).toEqual([...before].sort());
  expect(before).not.toContain('/worker.js');
  noise.messages.length = 0;
});

test('no more than sixty opened pages are kept, and the oldest go first', async ({ page }) => {
  await keepGuide(page);
  const opened = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const shelf = await caches.open(name);
    const paths = Array.from({ length: 60 }, (_, at) => `/opened-${at}/`);
    for (const path of paths) await shelf.put(path, new Response(path));
    return paths;
  });
  await page.goto(OPENED);
  await expect.poll(() => onShelves(page)).not.toContain(opened[0]);
  const kept = await onShelves(page);
  expect(kept).toEqual(expect.arrayContaining([...opened.slice(1), OPENED, LESSON]));
});

test('"Erase everything here" takes answers and pages away, and they can be kept again', async ({
  page,
  context,
}) => {
  await keepGuide(page);
  await page.evaluate((prefix) => localStorage.setItem(`${prefix}v1:x`, '{}'), PREFIX);
  const other = await context.newPage();
  await other.goto('/about/');
  await other.getByRole('button', { name: 'Erase everything here' }).click();
  await expect(other.getByText('All that this site kept on this device is gone.')).toBeVisible();
  expect(await onShelves(other)).toEqual([]);
  expect(await isServed(other)).toBe(0);
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  await other.goto(LESSON);
  await other.goto(OPENED);
  expect(await onShelves(other)).toEqual([]);
  await other.close();
  await keepGuide(page);
  expect((await onShelves(page)).length).toBeGreaterThan(100);
});

test('the pages alone can be taken away and kept again without leaving the page; answers stay', async ({
  page,
}) => {
  await keepGuide(page);
  await page.evaluate((prefix) => localStorage.setItem(`${prefix}v1:x`, '{}'), PREFIX);
  await page.getByRole('button', { name: 'Remove the kept pages' }).click();
  await expect(status(page)).toHaveText(/^Done\. No pages/);
  await expect.poll(() => onShelves(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  const keep = page.getByRole('button', { name: 'Keep the guide on this device' });
  await expect(keep).toBeFocused();
  await keep.click();
  await expect(status(page)).toHaveText(/^The guide is kept/, FILLED);
  expect((await onShelves(page)).length).toBeGreaterThan(100);
});

test('"Exit this page" with the box marked takes the pages away, though the page is left at once', async ({
  page,
  context,
  noise,
}) => {
  await context.route('https://www.weather.gov/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }),
  );
  await keepGuide(page);
  await page.goto('/lessons/helping-someone-else/');
  await page.getByLabel('Also erase my answers').check();
  await page.getByRole('link', { name: 'Exit this page' }).click();
  await expect(page).toHaveURL('https://www.weather.gov/');
  const other = await context.newPage();
  await other.goto('/about/');
  await expect.poll(() => onShelves(other)).toEqual([]);
  await expect.poll(() => isServed(other)).toBe(0);
  noise.foreign.length = 0;
});

test('a guide that cannot be fetched whole is not kept, and the page says so', async ({
  page,
  server,
  noise,
}) => {
  server.statuses.set('/glossary/', 404);
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the guide on this device' }).click();
  await expect(status(page)).toHaveText(/^This did not work\. Nothing was kept\./, FILLED);
  expect(await onShelves(page)).toEqual([]);
  server.statuses.clear();
  await keepGuide(page);
  forgive(noise);
});

test('the worker of a build with OFFLINE=off takes away what was kept, and itself', async ({
  page,
  server,
  noise,
}) => {
  await keepGuide(page);
  server.newer.set('/worker.js', await workerCode({ outDir: server.root, base: '/' }, true));
  // As on any visit: the browser asks for the worker again when a page is opened.
  await page.goto('/about/');
  await expect.poll(() => onShelves(page), FILLED).toEqual([]);
  await expect.poll(() => isServed(page)).toBe(0);
  await expect(title(page)).toBeVisible();
  await page.goto(LESSON);
  expect(await onShelves(page)).toEqual([]);
  forgive(noise);
});
