import type { Page } from '@playwright/test';
import { expect, PREFIX, test } from '../support/site.ts';

const NEUTRAL = 'https://www.weather.gov/';
const LESSON = '/lessons/helping-someone-else/';
const control = (page: Page) => page.getByRole('link', { name: 'Exit this page' });

test.beforeEach(async ({ page }) => {
  // The one way out of the site is answered here, so that no request leaves this machine.
  await page.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Weather</title><h1>Weather</h1>',
    }),
  );
});

test('the exit control leaves at once for a neutral page, and Back does not return to the lesson', async ({
  page,
  noise,
}) => {
  await page.goto('/');
  await page.goto(LESSON);
  await control(page).click();
  await expect(page).toHaveURL(NEUTRAL);
  noise.foreign.length = 0;
  await page.goBack();
  await expect(page).toHaveURL(/localhost:\d+\/$/);
});

test('the exit control keeps what was stored, unless it is asked to erase it', async ({
  page,
  noise,
}) => {
  await page.goto(LESSON);
  const keep = () =>
    page.evaluate((prefix) => localStorage.setItem(`${prefix}check:v1`, '{}'), PREFIX);
  const kept = () =>
    page.evaluate(
      (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length,
      PREFIX,
    );
  await keep();
  await control(page).click();
  await expect(page).toHaveURL(NEUTRAL);
  await page.goto(LESSON);
  expect(await kept()).toBe(1);
  await page.getByLabel('Also erase my answers').check();
  await control(page).click();
  await expect(page).toHaveURL(NEUTRAL);
  await page.goto(LESSON);
  expect(await kept()).toBe(0);
  noise.foreign.length = 0;
});

test('the exit control stays in sight while the lesson is read, and tells the next page nothing', async ({
  page,
  noise,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(LESSON);
  await page.evaluate(() =>
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
  );
  await expect(control(page)).toBeInViewport({ ratio: 1 });
  const [request] = await Promise.all([page.waitForRequest(NEUTRAL), control(page).click()]);
  expect(request.headers()['referer']).toBeUndefined();
  await expect(page).toHaveURL(NEUTRAL);
  noise.foreign.length = 0;
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the exit control is a plain link to the neutral page', async ({ page, noise }) => {
    await page.goto(LESSON);
    await control(page).click();
    await expect(page).toHaveURL(NEUTRAL);
    noise.foreign.length = 0;
  });
});
