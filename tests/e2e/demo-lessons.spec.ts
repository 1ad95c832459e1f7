import { expect, test } from './site.ts';

/** The missions inside the lessons: each loads alone, and only when it is started. */

const MISSIONS = [
  ['what-secure-messaging-means', 'postcard-and-courier', 'A postcard and a courier'],
  ['two-step-login', 'stolen-password', 'Use a stolen password'],
  ['two-step-login', 'app-code', 'Turn on codes from an app'],
  ['who-opened-my-chart', 'curious-colleague', 'Peek at a neighbor\'s chart'],
  ['automatic-sign-out', 'walk-away', 'Walk away in mid-message'],
  ['locked-in-storage', 'stolen-disk', 'Steal the disk'],
  ['one-place-for-care', 'vault-and-inbox', 'A paper in the mail'],
  ['email-and-your-clinic', 'postcard-and-courier', 'A postcard and a courier'],
  ['helping-someone-else', 'helper-login', 'Let a helper in, and out again'],
  ['if-something-looks-wrong', 'odd-line', 'Find the odd lines'],
] as const;

for (const [slug, id, title] of MISSIONS)
  test(`/lessons/${slug}/ starts the mission ${id} in place, and loads it only then`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const demo = () => asked.filter((path) => /\/Demo\.|\/demo\/words\.json$/.test(path));
    await page.goto(`/lessons/${slug}/`);
    const place = page.getByRole('region', { name: title, exact: true });
    const start = place.getByRole('button', { name: 'Start here' });
    await start.scrollIntoViewIfNeeded();
    await expect(start).toBeEnabled();
    expect(demo()).toEqual([]);
    await start.click();
    await expect(place.locator('.mission').getByRole('heading', { name: title })).toBeFocused();
    await expect(place.getByRole('link', { name: 'Open it in the whole demo portal' })).toHaveAttribute('href', `/demo/#${id}`);
    await place.getByRole('button', { name: 'Begin' }).click();
    await expect(place.locator('.frame')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/lessons/${slug}/$`));
  });

test('the lesson tells what the demo shows in the same words everywhere', async ({ page }) => {
  await page.goto('/lessons/what-secure-messaging-means/');
  const said = await page.locator('[data-behaviour="portal-line-shows-noise"]').innerText();
  await page.goto('/lessons/email-and-your-clinic/');
  await expect(page.locator('[data-behaviour="portal-line-shows-noise"]')).toHaveText(said);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the demo’s page tells each mission and leads to its lesson', async ({ page }) => {
    await page.goto('/demo/');
    for (const [slug, id, title] of MISSIONS.slice(1)) {
      const mission = page.locator(`li[id="${id}"]`);
      await expect(mission).toContainText(title);
      if (slug === 'who-opened-my-chart') await expect(mission.getByRole('link')).toHaveAttribute('href', /^\/lessons\/who-opened-my-chart\/#/);
    }
  });
});
