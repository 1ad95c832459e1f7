import { ALL_DONE, keptFor, portalWith, START } from '../../fixtures/check-answers.ts';
import {
  addressField,
  answer,
  button,
  checkAddress,
  erase,
  heading,
  keep,
  kept,
  main,
  openCheck,
  report,
  step,
  today,
} from '../support/check.ts';
import { expect, test } from '../support/site.ts';

test('portals can be added, named, switched and removed, each with its own answers, five at most', async ({
  page,
}) => {
  await keep(page, keptFor(portalWith({ ...START, second: 'passkey' })));
  await openCheck(page, '#login');
  await main(page).getByText('Your portals: Portal 1').click();
  const name = main(page).getByRole('textbox', { name: 'A short name for this portal' });
  await name.fill('Mine');
  await name.press('Tab');
  await expect(main(page).getByText('Your portals: Mine')).toBeVisible();
  await button(page, 'Add a portal').click();
  await expect(main(page).getByText('Your portals: Portal 2')).toBeVisible();
  await expect(heading(page, 'Whose portal is it?')).toBeFocused();
  await expect(step(page, 'login')).toHaveAttribute('data-outcome', 'todo');
  await name.fill('Mom');
  await name.press('Tab');
  await button(page, 'Mine').click();
  await expect(button(page, 'Mine')).toHaveAttribute('aria-pressed', 'true');
  await expect(name).toHaveValue('Mine');
  for (let count = 2; count < 5; count++) await button(page, 'Add a portal').click();
  await expect(button(page, 'Add a portal')).toBeDisabled();
  await expect(main(page).getByText('You can keep 5 portals here.')).toBeVisible();
  expect(JSON.parse((await kept(page)) ?? '{}').portals).toHaveLength(5);
  await button(page, 'Mom').click();
  await button(page, 'Remove this portal').click();
  await expect(main(page).getByText('Remove it and its answers?')).toBeVisible();
  await button(page, 'Remove this portal').click();
  await expect(button(page, 'Mom')).toHaveCount(0);
  await expect(button(page, 'Add a portal')).toBeEnabled();
  await page.reload();
  await main(page).locator('summary', { hasText: 'Your portals' }).click();
  await button(page, 'Mine').click();
  await expect(heading(page, 'How do you open your portal?')).toBeVisible();
  await page.locator('[data-step="login"] button').click();
  await expect(heading(page, 'Does one of these fit you?')).toBeVisible();
});

test('a portal is not removed before the reader has said so twice', async ({ page }) => {
  await keep(page, keptFor(portalWith(ALL_DONE, { nickname: 'Mine' })));
  await openCheck(page);
  await main(page).getByText('Your portals: Mine').click();
  const before = await kept(page);
  await button(page, 'Remove this portal').click();
  await main(page).locator('.portals').getByRole('button', { name: 'Back' }).click();
  expect(await kept(page)).toBe(before);
  await expect(today(page)).toBeVisible();
});

test('what was typed for one portal is not shown for another', async ({ page }) => {
  await openCheck(page, '#address');
  await checkAddress(page, 'https://portal.example-clinic.org/login', 'example-clinic.org');
  await expect(report(page)).toBeVisible();
  await main(page).getByText('Your portals: Portal 1').click();
  await button(page, 'Add a portal').click();
  await expect(heading(page, 'Whose portal is it?')).toBeFocused();
  await page.locator('[data-step="address"] button').click();
  await expect(addressField(page)).toHaveValue('');
});

test('"Erase everything here" empties the device and the screen, what was typed included', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await checkAddress(page, 'https://portal.examp1e-clinic.org/', 'example-clinic.org');
  await expect(report(page)).toBeVisible();
  await erase(page);
  await expect(page.getByText('All that this site kept on this device is gone.')).toBeVisible();
  await expect(heading(page, 'Whose portal is it?')).toBeVisible();
  await expect(page.locator('[data-outcome="act-now"]')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.locator('[data-step="address"] button').click();
  await expect(addressField(page)).toHaveValue('');
  expect(await main(page).innerHTML()).not.toContain('examp1e');
  await page.reload();
  await openCheck(page);
  await expect(heading(page, 'Whose portal is it?')).toBeVisible();
});

test('erasing in one tab empties the other, which says so', async ({ page, context }) => {
  await openCheck(page, '#login');
  await answer(page, 'A passkey');
  const other = await context.newPage();
  await other.goto('/check/#login');
  await expect(heading(other, 'Does one of these fit you?')).toBeVisible();
  await erase(page);
  await expect(other.getByText('All answers here are gone.')).toBeVisible();
  await expect(heading(other, 'Whose portal is it?')).toBeVisible();
  await other.locator('[data-step="login"] button').click();
  await expect(main(other).getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('an answer given in one tab arrives in the other, which stays where it is and says so', async ({
  page,
  context,
}) => {
  await openCheck(page, '#email');
  await answer(page, 'Never');
  const other = await context.newPage();
  await other.goto('/check/#activity');
  await expect(heading(other, 'Can you find the sign-in list?')).toBeVisible();
  await answer(page, 'No');
  await expect(step(other, 'email')).toHaveAttribute('data-outcome', 'done');
  await expect(other.getByText('You changed this in another tab.')).toBeVisible();
  await expect(heading(other, 'Can you find the sign-in list?')).toBeVisible();
  await answer(other, 'Yes, I see it');
  await expect
    .poll(async () => JSON.parse((await kept(page)) ?? '{}').portals[0].answers)
    .toEqual({ youEmail: 'never', clinicEmails: 'no', list: 'yes' });
});

test('two tabs on two portals do not write over each other', async ({ page, context }) => {
  await keep(
    page,
    keptFor(
      portalWith(START, { nickname: 'Mine' }),
      portalWith(START, { id: 'mom', nickname: 'Mom' }),
    ),
  );
  await openCheck(page, '#email');
  const other = await context.newPage();
  await other.goto('/check/#email');
  await main(other).getByText('Your portals: Mine').click();
  await button(other, 'Mom').click();
  await other.locator('[data-step="email"] button').click();
  await answer(other, 'Often');
  // What one tab keeps reaches the other after a moment; no reader is quicker than that.
  await expect.poll(() => kept(page)).toContain('often');
  await answer(page, 'Never');
  await expect.poll(() => kept(other)).toContain('never');
  await answer(other, 'Times and places');
  await expect
    .poll(async () =>
      JSON.parse((await kept(page)) ?? '{}').portals.map(
        ({ answers }: { answers: object }) => answers,
      ),
    )
    .toEqual([
      { ...START, youEmail: 'never' },
      { ...START, youEmail: 'often', about: ['times'] },
    ]);
  await expect(main(page).getByText('Your portals: Mine')).toBeVisible();
});
