import { someOf } from '../../fixtures/depth.ts';
import { KEPT_AT, keptFor, portalWith, START } from '../../fixtures/check-answers.ts';
import { checkExamples } from '../../fixtures/examples.ts';
import {
  addressField,
  answer,
  box,
  button,
  heading,
  keep,
  kept,
  main,
  openCheck,
  press,
  radio,
  step,
  today,
  wake,
} from '../support/check.ts';
import { restyle } from '../support/fits.ts';
import { expect, inFontOfPhone, test } from '../support/site.ts';

/** One tap a question: how far a finger, a key and a hurried hand get. */

const REST = [
  'Go to the next step',
  'A code from an app',
  'None of these',
  'Yes',
  'No',
  'Go to the next step',
  'Never',
  'No',
  'Go to the next step',
  'Yes, I see it',
  'Yes, all of them',
  'Yes, as I expect',
  'No',
  'See your plan',
];

for (const { way, most, taps } of [
  {
    way: 'an app',
    most: 22,
    taps: ['My own', 'United States', 'In an app', "From the clinic's page or letter", 'Yes'],
  },
  {
    way: 'a browser',
    most: 24,
    taps: [
      'My own',
      'United States',
      addressField,
      'Check this address',
      'No',
      'I typed it or used a favorite',
    ],
  },
])
  test(`from the first tap to the plan by ${way} it takes ${most} taps or fewer`, async ({
    page,
  }) => {
    await openCheck(page);
    let count = 0;
    for (const tap of [...taps, ...REST]) {
      count += 1;
      if (typeof tap === 'string')
        await radio(page, tap).or(button(page, tap)).filter({ visible: true }).click();
      else {
        await tap(page).click();
        await page.keyboard.type('portal.example-clinic.org');
      }
    }
    await expect(heading(page, 'Your plan')).toBeFocused();
    expect(count).toBeLessThanOrEqual(most);
  });

test('a key never goes on by choosing, a double tap answers one question, and "Back" shows what was chosen', async ({
  page,
}) => {
  await openCheck(page);
  const taps = main(page).getByRole('group', { name: 'Whose portal is it?' });
  await expect(taps).toHaveAccessibleDescription(/Tap an answer to go on\. With keys/);
  await radio(page, 'My own').focus();
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space', 'Space'])
    await page.keyboard.press(key);
  await expect(radio(page, 'Someone I help')).toBeChecked();
  expect(await kept(page), 'and nothing is answered yet').toBeNull();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'How do you get into their portal?')).toBeFocused();
  await button(page, 'Back').click();
  await expect(radio(page, 'Someone I help')).toBeChecked();
  // What is chosen already goes on by a tap as well, also on its words.
  await main(page).locator('fieldset').getByText('Someone I help').click();
  await expect(heading(page, 'How do you get into their portal?')).toBeFocused();
  await radio(page, 'With their password').dblclick();
  await expect(heading(page, 'Where is the clinic?')).toBeVisible();
  await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('who goes on by Enter without an answer is asked for one, and hears so at the question', async ({
  page,
}) => {
  await openCheck(page);
  await radio(page, 'My own').focus();
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('alert')).toHaveText('Choose an answer to go on.');
  await expect(
    main(page).getByRole('group', { name: 'Whose portal is it?' }),
  ).toHaveAccessibleDescription(/^Choose an answer to go on\./);
});

test('"Continue" stands in view on a small phone where several answers may be given, with no answer under it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await keep(page, keptFor(portalWith({ ...START, youEmail: 'often' })));
  await openCheck(page, '#email');
  await expect(button(page, 'Continue')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  for (const name of ['Times and places', 'How someone feels', 'Test results', 'Forms or files']) {
    await box(page, name).focus();
    await expect(box(page, name)).toBeInViewport({ ratio: 1 });
    await box(page, name).click();
  }
  await button(page, 'Continue').click();
  await expect(heading(page, 'Does the clinic put health details in emails?')).toBeFocused();
  await expect(button(page, 'Continue'), 'one tap will do here').toHaveCount(0);
});

test('the question below the report on an address stands on the first screen of a small phone with text at 130 %', async ({
  page,
}) => {
  await inFontOfPhone(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await openCheck(page);
  await restyle(page, 'html { font-size: 130% !important }');
  for (const name of ['My own', 'United States', 'In a browser'])
    await radio(page, name).or(button(page, name)).click();
  await addressField(page).fill('portal.example-clinic.org/MyChart/Login');
  await button(page, 'Check this address').click();
  await expect(heading(page, 'We cannot tell')).toBeInViewport({ ratio: 1 });
  await expect(heading(page, 'Does the browser say "Not secure"?')).toBeInViewport({ ratio: 1 });
  await main(page).getByText('What we saw').click();
  await expect(main(page).getByText('It does not show http or https at the start.')).toBeVisible();
});

test('a reader without time looks at the address at once, or takes one step and has its plan', async ({
  page,
}) => {
  await openCheck(page);
  await button(page, 'Just look at the address').click();
  await expect(heading(page, 'How do you open your portal?')).toBeFocused();
  await expect(addressField(page)).toBeVisible();
  await openCheck(page, '?again');
  await main(page).getByText('Only one step today').click();
  await button(page, 'What goes by email?').click();
  await answer(page, 'Never');
  await answer(page, 'Yes');
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'ask-clinic');
  await expect(button(page, 'Go to the next step')).toBeVisible();
  await expect(main(page).locator('.thumb')).toContainText('See your plan');
  await button(page, 'See your plan').click();
  await expect(today(page)).toBeVisible();
});

test('answers already given are a list, each opens its question again, and a corrected one leads back', async ({
  page,
}) => {
  await keep(page, keptFor(portalWith({ ...START, how: 'app', appSource: 'clinic' })));
  await openCheck(page);
  await main(page).getByText('Your answers (4)').click();
  const given = (question: string) => main(page).getByRole('button', { name: question });
  await given('Where did the app come from?').click();
  await expect(heading(page, 'Where did the app come from?')).toBeFocused();
  await expect(radio(page, "From the clinic's page or letter")).toBeChecked();
  await answer(page, 'I searched the app store');
  await expect(heading(page, 'Does your phone lock itself?')).toBeFocused();
  await answer(page, 'Yes');
  await main(page).getByText('Your answers (5)').click();
  await given('How do you open your portal?').click();
  await answer(page, 'In an app');
  await expect(heading(page, 'Do next'), 'nothing else is asked again').toBeFocused();
});

const some = someOf(checkExamples);

test(`the heading of ${some.length} states stands on the first screen of a small phone with text at 130 %`, async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const below: string[] = [];
  for (const { name, kept: text, opens, type, press: presses } of some) {
    await page.goto('/check/words.json');
    await page.evaluate(
      ([key, value]) => {
        localStorage.clear();
        if (value) localStorage.setItem(key, value);
      },
      [KEPT_AT, text] as const,
    );
    await page.goto(`/check/${opens ? `#${opens}` : ''}`);
    await restyle(page, 'html { font-size: 130% !important }');
    await wake(page);
    await press(page, presses, type);
    const { top, bottom, isNew } = await main(page)
      .locator('.check :is([data-focus], [data-report-focus])')
      .first()
      .evaluate((first) => {
        const focused = document.activeElement?.closest('h2');
        const { top, bottom } = (focused ?? first).getBoundingClientRect();
        return { top, bottom, isNew: focused !== undefined && focused !== null };
      });
    // Who unfolds something further down has gone there.
    const isFirstScreen = isNew || (presses ?? []).length === 0;
    if (isFirstScreen && (top < 0 || bottom > 640)) below.push(`${name}: ${top} to ${bottom}`);
  }
  expect(below).toEqual([]);
});
