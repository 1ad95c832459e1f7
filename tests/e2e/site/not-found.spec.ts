import { expect, paths, test, UNKNOWN } from '../support/site.ts';

for (const path of [
  UNKNOWN,
  '/lessons/no-such-lesson/',
  '/index.php?x=1',
  '/%F0%9F%92%8A/',
  '/_headers',
])
  test(`${path} gets the page that helps on, with the status 404`, async ({ page, noise }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    noise.messages.length = 0;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  });

test('the 404 page has every door, and each leads to a page', async ({ page, request }) => {
  await page.goto(UNKNOWN);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  // Every page but those that a list of their own leads to.
  for (const door of paths.filter(
    (path) => !/^\/(lessons|handouts|for-clinics|go|score|offline)\/.+/.test(path),
  ))
    expect(links).toContain(door);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});

test('broken and hostile addresses get an answer, and the server lives on', async ({ request }) => {
  for (const path of [
    '/%',
    '/%zz/',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%00',
    `/${'a'.repeat(4000)}`,
  ]) {
    const response = await request.get(path);
    expect([400, 404], path).toContain(response.status());
    expect(await response.text()).not.toContain('"portal-check"');
  }
  expect((await request.get('/')).status()).toBe(200);
});
