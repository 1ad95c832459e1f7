import { expect, test } from '../support/site.ts';

/** What tells linkers and printers that a lesson changed: the feed, and the door behind a printed code. */

const LESSON = '/lessons/two-step-login/';

for (const [what, query] of [
  ['of today', '?edition=2999-01-01'],
  ['without an edition', ''],
  ['with a strange edition', '?edition=%3Cscript%3Ealert(1)%3C/script%3E'],
  ['with another place to go to', '?edition=2026-11-27&to=https://evil.example/'],
] as const)
  test(`the code of a sheet ${what} leads straight to the lesson`, async ({ page }) => {
    await page.goto(`/go/two-step-login/${query}`);
    await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
  });

test('the code of an old sheet says from when it is, what changed since, and leads on', async ({
  page,
}) => {
  await page.goto('/go/two-step-login/?edition=2026-11-25');
  await expect(page.getByRole('alert')).toContainText('Your sheet is from November 25, 2026');
  await expect(page.getByText('You came from the code')).toBeHidden();
  await expect(page.getByText('The second edition')).toBeVisible();
  await expect(page.getByText('The first edition', { exact: true })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Get the new sheet' })).toHaveAttribute(
    'href',
    '/handouts/two-step-login/',
  );
  await page.getByRole('link', { name: 'Read the lesson as it is now' }).click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
});

test('an old link to a part that has another name now opens it', async ({ page }) => {
  await page.goto(`${LESSON}#changed`);
  await expect(page.getByRole('heading', { name: 'You may have heard' })).toBeInViewport();
});

test('the feed is Atom as RFC 4287 asks, by the browser’s own parser', async ({ page }) => {
  await page.goto('/changes/');
  const feed = page.locator('link[rel=alternate][type="application/atom+xml"]');
  const href = (await feed.getAttribute('href')) ?? '';
  const text = await (await page.request.get(href)).text();
  // The site's own policy lets no text be parsed on its pages.
  await page.goto('about:blank');
  const faults = await page.evaluate((source) => {
    const found: string[] = [];
    const ask = (isKept: unknown, rule: string) => isKept || found.push(rule);
    const xml = new DOMParser().parseFromString(source, 'application/xml');
    ask(!xml.querySelector('parsererror'), 'well-formed');
    const NS = 'http://www.w3.org/2005/Atom';
    ask(xml.documentElement.localName === 'feed', 'a feed');
    ask(
      [...xml.querySelectorAll('*')].every(({ namespaceURI }) => namespaceURI === NS),
      'one namespace',
    );
    const children = (of: Element, name: string) =>
      [...of.children].filter(({ localName }) => localName === name);
    const one = (of: Element, name: string) => ask(children(of, name).length === 1, `one ${name}`);
    const entries = children(xml.documentElement, 'entry');
    ask(entries.length > 5, 'entries');
    for (const of of [xml.documentElement, ...entries]) {
      for (const name of ['id', 'title', 'updated']) one(of, name);
      // 4.2.6: an address of its own, with a scheme.
      ask(
        /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(
          children(of, 'id')[0]?.textContent ?? '',
        ),
        'a lasting id',
      );
      // RFC 3339.
      ask(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(children(of, 'updated')[0]?.textContent ?? ''),
        'a moment',
      );
      const links = children(of, 'link').map(
        (link) => `${link.getAttribute('rel')} ${link.getAttribute('type')}`,
      );
      ask(new Set(links).size === links.length, 'one link of a kind');
      ask(links.includes('alternate text/html'), 'a page that says the same');
    }
    one(xml.documentElement, 'author');
    ask(
      children(xml.documentElement, 'link').some((link) => link.getAttribute('rel') === 'self'),
      'its own address',
    );
    const ids = [...xml.querySelectorAll('id')].map((id) => id.textContent);
    ask(new Set(ids).size === ids.length, 'ids of their own');
    return found;
  }, text);
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the code of a sheet says when the lesson changed, and leads on', async ({ page }) => {
    await page.goto('/go/two-step-login/?edition=2026-11-20');
    await expect(page.getByText('The lesson last changed on November 26, 2026.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Read the lesson as it is now' })).toHaveAttribute(
      'href',
      LESSON,
    );
  });
});
