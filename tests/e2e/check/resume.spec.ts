import { EMAIL, KEPT_AT, keptFor, LOGIN, portalWith, START } from '../../fixtures/check-answers.ts';
import {
  addressField,
  answer,
  begin,
  button,
  checkAddress,
  heading,
  keep,
  kept,
  letterField,
  main,
  openCheck,
  radio,
  report,
  step,
  today,
} from '../support/check.ts';
import { expect, test } from '../support/site.ts';

test('nothing is kept before the reader acts', async ({ page }) => {
  await openCheck(page);
  await page.locator('[data-step="login"] button').click();
  await expect(heading(page, 'What else does it ask for when you sign in?')).toBeVisible();
  expect(
    await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
  ).toEqual([]);
});

test('a reader who comes back goes on where they left, without a click', async ({ page }) => {
  await begin(page);
  await checkAddress(page, 'https://portal.example-clinic.org/login', 'example-clinic.org');
  await answer(page, 'I typed it or used a favorite');
  await button(page, 'Go to the next step').click();
  await answer(page, 'A passkey');
  await page.reload();
  await expect(heading(page, 'Does one of these fit you?')).toBeVisible();
  await expect(step(page, 'address')).toHaveAttribute('data-outcome', 'done');
});

test('of a pasted address the site alone is kept', async ({ page }) => {
  await openCheck(page, '#address');
  await checkAddress(
    page,
    'https://jane.doe:hunter2@portal.example-clinic.org/reset/jane-doe?key=TOPSECRET#frag',
    'https://example-clinic.org/letters/jane-doe',
  );
  await expect(report(page)).toBeVisible();
  const text = (await kept(page)) ?? '';
  expect(text).toContain('"example-clinic.org"');
  for (const secret of ['jane', 'hunter2', 'TOPSECRET', 'reset', 'frag', 'letters'])
    expect(text).not.toContain(secret);
});

test('Back goes through every question and loses no answer', async ({ page }) => {
  await keep(
    page,
    keptFor(portalWith({ ...START, ...LOGIN, ...EMAIL, list: 'yes', lines: 'all-mine' })),
  );
  await openCheck(page, '#activity');
  const before = await kept(page);
  const seen: string[] = [];
  for (let presses = 0; presses < 20 && (await button(page, 'Back').isVisible()); presses++) {
    await button(page, 'Back').click();
    seen.push((await main(page).locator('.sheet h2').last().textContent()) ?? '');
    await expect(main(page).locator('[data-focus]')).toBeFocused();
  }
  expect(seen.at(-1)).toBe('Whose portal is it?');
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(11);
  await expect(radio(page, 'My own')).toBeChecked();
  expect(await kept(page)).toBe(before);
});

test('what was typed in the address fields is still there after going on and coming back', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await checkAddress(page, 'https://portal.example-clinic.org/login', 'example-clinic.org');
  await expect(report(page)).toBeVisible();
  await button(page, 'Change this answer').click();
  await expect(addressField(page)).toHaveValue('https://portal.example-clinic.org/login');
  await expect(letterField(page)).toHaveValue('example-clinic.org');
});

test('another way to the portal keeps what was typed, until the reader comes back to it', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await addressField(page).fill('https://portal.example-clinic.org/');
  await radio(page, 'In a browser').focus();
  await page.keyboard.press('ArrowDown');
  await expect(radio(page, 'In an app')).toBeChecked();
  await expect(addressField(page)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(addressField(page)).toHaveValue('https://portal.example-clinic.org/');
});

test('another answer drops only what depended on it', async ({ page }) => {
  await keep(
    page,
    keptFor(
      portalWith({
        ...START,
        second: 'nothing',
        offered: 'yes',
        obstacle: 'shared-computer',
        password: 'no',
        ...EMAIL,
      }),
    ),
  );
  await openCheck(page, '#login');
  await expect(heading(page, 'What else does it ask for when you sign in?')).toBeVisible();
  await answer(page, 'A code from an app');
  const { answers } = JSON.parse((await kept(page)) ?? '{}').portals[0];
  expect(answers).toEqual({
    ...START,
    second: 'app-code',
    obstacle: 'shared-computer',
    password: 'no',
    ...EMAIL,
  });
});

const ways = [
  ['address', 'login', 'email', 'activity'],
  ['activity', 'email', 'login', 'address'],
  ['email', 'address', 'activity', 'login'],
] as const;
const answers = {
  address: ['In an app', "From the clinic's page or letter", 'No'],
  login: ['A code by text or call', 'None of these', 'No', 'No'],
  email: ['Never', 'Yes'],
  activity: ['There is no such page', 'Yes, as I expect', 'No'],
} as const;

test('the steps may be taken in any order, and the same answers give the same plan', async ({
  page,
}) => {
  const plans: string[] = [];
  for (const way of ways) {
    await openCheck(page);
    await page.evaluate((key) => localStorage.removeItem(key), KEPT_AT);
    await page.reload();
    await openCheck(page);
    for (const one of way) {
      await page.locator(`[data-step="${one}"] button`).click();
      await expect(page.locator(`[data-step="${one}"] button`)).toHaveAttribute(
        'aria-current',
        'step',
      );
      for (const given of answers[one]) await answer(page, given);
    }
    await button(page, 'See your plan').click();
    plans.push((await main(page).locator('.sheet').innerText()).trim());
  }
  expect(new Set(plans).size).toBe(1);
});

const openings = {
  address: 'How do you open your portal?',
  login: 'What else does it ask for when you sign in?',
  email: 'Do you email the clinic?',
  activity: 'Can you find the sign-in list?',
};

for (const [name, ask] of Object.entries(openings))
  test(`/check/#${name} opens that step without a touch`, async ({ page }) => {
    await page.goto(`/check/#${name}`);
    await expect(heading(page, ask)).toBeVisible();
    await expect(page.locator(`[data-step="${name}"] [aria-current="step"]`)).toBeVisible();
    await expect(heading(page, ask)).toBeInViewport({ ratio: 1 });
  });

test('a link to another step opens it while the check is open, and an unknown one changes nothing', async ({
  page,
}) => {
  await openCheck(page, '#email');
  await page.evaluate(() => {
    location.hash = '#login';
  });
  await expect(heading(page, openings.login)).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#<img src=x>';
  });
  await expect(heading(page, openings.login)).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#result';
  });
  await expect(today(page)).toHaveAttribute('data-today', 'come-back');
});
