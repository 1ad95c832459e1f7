import {
  answer,
  button,
  checkAddress,
  heading,
  main,
  openCheck,
  report,
  step,
  today,
} from '../support/check.ts';
import { expect, test } from '../support/site.ts';

/** The stable hooks: clinics' own tests and embedding pages rely on these. */

const VERDICTS = /^(stop|careful|no-warning-signs|cannot-tell)$/;
const MATCHES = /^(same|different|cannot-tell|not-asked)$/;

test('the address report stands in a live region and carries its verdict, site, match and signs', async ({
  page,
}) => {
  await openCheck(page, '#address');
  const region = main(page)
    .getByRole('status')
    .filter({ has: report(page) });
  await expect(report(page)).toHaveCount(0);
  const live = await page.locator('.sheet > [role="status"]').count();
  expect(live, 'the region is there before there is something to say').toBeGreaterThan(0);
  await checkAddress(page, 'https://xn--praxis-mller-klb.de:8443/', 'praxis-mueller.de');
  await expect(region).toHaveCount(1);
  await expect(report(page)).toHaveAttribute('data-verdict', VERDICTS);
  await expect(report(page)).toHaveAttribute('data-match', MATCHES);
  await expect(report(page)).toHaveAttribute('data-site', 'xn--praxis-mller-klb.de');
  await expect(report(page)).toHaveAttribute('data-signs', /^[a-z-]+( [a-z-]+)*$/);
  await expect(report(page)).toHaveAttribute('data-signs', /\bpunycode\b/);
  await expect(report(page)).toHaveAttribute('data-signs', /\bodd-port\b/);
});

test('an address without a site has an empty data-site', async ({ page }) => {
  await openCheck(page, '#address');
  await checkAddress(page, 'https://203.0.113.7/');
  await expect(report(page)).toHaveAttribute('data-site', '');
});

test('the four steps carry their outcome from "todo" on, and the result one thing for today', async ({
  page,
}) => {
  await openCheck(page);
  expect(
    await page
      .locator('[data-step]')
      .evaluateAll((all) => all.map(({ dataset }) => `${dataset['step']} ${dataset['outcome']}`)),
    'also before the script',
  ).toEqual(['address todo', 'login todo', 'email todo', 'activity todo']);
  await expect(today(page)).toHaveCount(0);
  await page.locator('[data-step="email"] button').click();
  await answer(page, 'Never');
  await answer(page, 'Yes');
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'ask-clinic');
  await button(page, 'See your plan').click();
  await expect(today(page)).toHaveCount(1);
});

test('no hook ever carries what a reader typed, the site’s name aside', async ({ page }) => {
  await openCheck(page, '#address');
  await main(page).locator('summary', { hasText: 'Your portals' }).click();
  const name = main(page).getByRole('textbox', { name: 'A short name for this portal' });
  await name.fill('qqnickname');
  await name.press('Tab');
  await checkAddress(
    page,
    'https://qquser:qqpass@qqhost.qqsite-clinic.org:8443/qqpath?qqkey=1#qqhash',
    'https://qqletter.example-clinic.org/qqcard',
  );
  await expect(report(page)).toBeVisible();
  const carried = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => name.startsWith('data-') && value.includes('qq'))
          .map(({ name, value }) => `${name}=${value}`),
      ),
    );
  expect(await carried()).toEqual(['data-site=qqsite-clinic.org']);
  await answer(page, 'No');
  await expect(heading(page, 'Act now')).toBeFocused();
  await button(page, 'See your plan').click();
  await expect(today(page)).toBeVisible();
  expect(await carried()).toEqual([]);
  expect(await page.evaluate(() => location.href)).not.toContain('qq');
});

test('every page of the check has main, one h1, its language, a canonical link, and a way to erase', async ({
  page,
}) => {
  await openCheck(page);
  await expect(page.locator('main')).toHaveCount(1);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/check\/$/);
  await expect(page.locator('[data-erase]')).toHaveAccessibleName('Erase everything here');
});
