import { expect, test } from '../support/site.ts';

test('the home page asks first what brings its reader, and the first ways in are on a phone’s first screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  const ways = page.getByRole('region', { name: 'What brings you here?' }).getByRole('link');
  const wanted = [
    ['I have a message in my hand', '/message/'],
    ['Set up or check my portal', '/check/'],
    ['Someone else is in my account', '/lessons/if-something-looks-wrong/'],
    ['I help someone', '/lessons/helping-someone-else/'],
    ['I choose a portal', '/score/'],
    ['I teach patients', '/for-clinics/'],
  ] as const;
  await expect(ways).toHaveCount(wanted.length);
  for (const [at, [name, href]] of wanted.entries()) {
    await expect(ways.nth(at)).toHaveAccessibleName(new RegExp(`^${name}`));
    await expect(ways.nth(at)).toHaveAttribute('href', href);
  }
  await expect(ways.first()).toBeInViewport({ ratio: 1 });
  await ways.first().press('Enter');
  await expect(page).toHaveURL(/\/message\/$/);
});

test('the lessons stand in the same named groups on the home page and in their list, each once', async ({
  page,
}) => {
  const groups = async (path: string) => {
    await page.goto(path);
    const folders = page.getByRole('main').locator('.folder');
    return Promise.all(
      (await folders.all()).map(async (folder) => ({
        name: (await folder.getByRole('heading').textContent())?.trim(),
        lessons: await folder
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)),
      })),
    );
  };
  const listed = await groups('/lessons/');
  expect(await groups('/')).toEqual(listed);
  const all = listed.flatMap(({ lessons }) => lessons);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(14);
  for (const { name } of listed)
    await expect(page.getByRole('region', { name: name ?? '' })).toBeVisible();
});
