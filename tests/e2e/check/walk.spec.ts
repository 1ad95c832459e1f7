import {
  answer,
  begin,
  box,
  button,
  checkAddress,
  heading,
  keepOnly,
  main,
  openCheck,
  report,
  step,
  today,
  walk,
} from '../support/check.ts';
import { expect, inGroups, test } from '../support/site.ts';

/** Whole ways through the check, as readers with different portals take them. */

test('a reader with a look-alike address is stopped, led through the incident, and finds it first in the plan', async ({
  page,
}) => {
  await begin(page);
  await expect(heading(page, 'How do you open your portal?')).toBeFocused();
  await checkAddress(
    page,
    'https://portal.examp1e-clinic.org/login?key=6f2c',
    'portal.example-clinic.org',
  );
  await expect(heading(page, 'Stop')).toBeFocused();
  await expect(report(page)).toContainText('Not the site on the letter.');
  await expect(report(page).locator('mark')).toHaveText('examp1e-clinic.org');
  await answer(page, 'Yes');
  await expect(heading(page, 'Could it be someone close to you?')).toBeFocused();
  await answer(page, 'No');
  await expect(heading(page, 'What to do now')).toBeFocused();
  await expect(page.locator('ol.ticks input[type=checkbox]')).toHaveCount(8);
  await button(page, 'Back to the check').click();
  await expect(step(page, 'address')).toHaveAttribute('data-outcome', 'act-now');
  await expect(heading(page, 'Act now')).toBeFocused();
  await button(page, 'Go to the next step').click();
  await walk(page, [
    ['What else does it ask for when you sign in?', 'A code from an app'],
    ['Does one of these fit you?', 'None of these'],
    ['Is there a way in if the phone is lost?', 'Yes'],
    ["Is the portal's password used anywhere else?", 'No'],
  ]);
  await expect(heading(page, 'Done')).toBeFocused();
  await button(page, 'Go to the next step').click();
  await walk(page, [
    ['Do you email the clinic?', 'Never'],
    ['Does the clinic put health details in emails?', 'No'],
  ]);
  await button(page, 'Go to the next step').click();
  await walk(page, [
    ['Can you find the sign-in list?', 'Yes, I see it'],
    ['Is every line yours?', 'Yes, all of them'],
    ['Who else can see the record? Is it as you expect?', 'Yes, as I expect'],
    ['Do you want to know who at the clinic opened the record?', 'No'],
  ]);
  await expect(step(page, 'activity')).toHaveAttribute('data-outcome', 'done');
  await button(page, 'See your plan').click();
  await expect(heading(page, 'Your plan')).toBeFocused();
  await expect(today(page)).toHaveCount(1);
  await expect(today(page)).toContainText('Change the password that was typed there');
  await expect(page.locator('[data-item="stop-address"]')).toBeVisible();
});

test('a stop with no password typed says to close the page and call the clinic', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await checkAddress(page, 'http://portal.example-clinic.org/');
  await expect(heading(page, 'Stop')).toBeFocused();
  await answer(page, 'No');
  await expect(heading(page, 'Act now')).toBeFocused();
  await expect(main(page)).toContainText('Close that page and call the clinic');
});

test('an app from the clinic on a phone that locks is done, without an address asked for', async ({
  page,
}) => {
  await begin(page);
  await answer(page, 'In an app');
  await walk(page, [
    ['Where did the app come from?', "From the clinic's page or letter"],
    ['Does your phone lock itself?', 'Yes'],
  ]);
  await expect(step(page, 'address')).toHaveAttribute('data-outcome', 'done');
  await expect(report(page)).toHaveCount(0);
});

test('an app found by a search on a phone that does not lock leaves two things to do', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await answer(page, 'In an app');
  await answer(page, 'I searched the app store');
  await answer(page, 'No');
  await expect(step(page, 'address')).toHaveAttribute('data-outcome', 'do-next');
  await expect(main(page)).toContainText('Make sure it is the right app');
  await expect(main(page)).toContainText('Set a lock on the phone');
});

test('a reader who cannot look now is told to come back, and nothing is called done', async ({
  page,
}) => {
  await begin(page);
  for (const ask of [
    'How do you open your portal?',
    'What else does it ask for when you sign in?',
    'Do you email the clinic?',
    'Can you find the sign-in list?',
  ]) {
    await expect(heading(page, ask)).toBeFocused();
    await button(page, 'Later').click();
    await expect(heading(page, 'Do next')).toBeFocused();
    await button(page, ask.startsWith('Can you') ? 'See your plan' : 'Go to the next step').click();
  }
  await expect(today(page)).toHaveAttribute('data-today', 'come-back');
  await expect(page.locator('[data-outcome="done"]')).toHaveCount(0);
  await expect(main(page)).not.toContainText('You are done');
});

test('a link in a message is answered with advice, and its address is never half endorsed', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await main(page).getByRole('radio', { name: 'From a link in a message' }).check();
  await expect(main(page).getByText('Leave the link alone')).toBeVisible();
  await checkAddress(page, 'https://portal.example-clinic.org/', 'example-clinic.org');
  await expect(report(page)).toContainText('Do not use this link. Open your portal yourself');
  await expect(step(page, 'address')).toHaveAttribute('data-outcome', 'do-next');
  await expect(main(page).locator('.check')).not.toContainText('Save a favorite');
});

test('a reader who may be watched finds the help lines of her country, with hours and more than a phone', async ({
  page,
}) => {
  await begin(page);
  await step(page, 'activity').getByRole('button').click();
  await answer(page, 'Yes, I see it');
  await answer(page, "There is one I don't know");
  await answer(page, 'Yes');
  await expect(heading(page, 'Talk to someone first')).toBeFocused();
  const lines = main(page).locator('.note.stop');
  await expect(lines).toContainText('National Domestic Violence Hotline, 1-800-799-7233');
  await expect(lines).toContainText('Day and night');
  await expect(lines).toContainText('Text START to 88788');
  await expect(lines).toContainText('from a phone that they do not check');
});

for (const [says, outcome] of [
  ['Yes', 'act-now'],
  ['No', 'done'],
  ["I'm not sure", 'do-next'],
] as const)
  test(`an address without http or https asks what the browser says, and "${says}" makes it ${outcome}`, async ({
    page,
  }) => {
    await openCheck(page, '#address');
    await checkAddress(page, 'portal.example-clinic.org', 'example-clinic.org');
    await expect(report(page)).toHaveAttribute('data-verdict', 'cannot-tell');
    await expect(heading(page, 'Does the browser say "Not secure"?')).toBeVisible();
    await answer(page, says);
    await expect(report(page)).toHaveAttribute(
      'data-verdict',
      { 'act-now': 'stop', done: 'no-warning-signs', 'do-next': 'cannot-tell' }[outcome],
    );
    await answer(page, says === 'Yes' ? 'No' : 'I typed it or used a favorite');
    await expect(step(page, 'address')).toHaveAttribute('data-outcome', outcome);
  });

const ladder: readonly (readonly [
  who: string,
  answers: readonly string[],
  outcome: string,
  sees: string,
])[] = [
  [
    'a passkey',
    ['A passkey', 'None of these', 'Yes', 'No'],
    'done',
    'Nothing more to do here this month.',
  ],
  [
    'text codes only, with the next rung as a suggestion',
    ['A code by text or call', 'None of these', 'Yes', 'No'],
    'done',
    'If you like, an app code is the next step up.',
  ],
  [
    'email codes and a wish for more',
    ['A code by email', 'None of these', 'Yes', 'Yes', 'No'],
    'ask-clinic',
    'Send the letter to the clinic',
  ],
  [
    'a service that asks for a passkey',
    ['Another service signs me in', 'A passkey', 'None of these', 'Yes', 'No'],
    'done',
    'Nothing more to do here this month.',
  ],
  [
    'nothing, though it is offered',
    ['Nothing more', 'Yes', 'None of these', 'No'],
    'do-next',
    'Turn on the second step',
  ],
  [
    'nothing, which nobody offers',
    ['Nothing more', 'No', 'None of these', 'No'],
    'ask-clinic',
    'Send the letter to the clinic',
  ],
  [
    'nothing, and a password used elsewhere',
    ['Nothing more', 'Yes', 'None of these', 'Yes'],
    'act-now',
    "Change the portal's password today",
  ],
  [
    'no smartphone',
    ['A code by text or call', 'No smartphone', 'Yes', 'No'],
    'done',
    'A call to a landline',
  ],
  [
    'a shared computer',
    ['A code by text or call', 'A shared computer', 'Yes', 'No'],
    'done',
    'Never mark "remember this device".',
  ],
  [
    'a lost phone',
    ['A code from an app', 'The phone is lost or new', 'No', 'No'],
    'act-now',
    'Move the second step to a phone you have',
  ],
  [
    'no backup',
    ['A code from an app', 'None of these', 'No', 'No'],
    'do-next',
    'Save a second way in',
  ],
  [
    'nothing but "not sure"',
    ["I'm not sure", "I'm not sure"],
    'do-next',
    'Look for the second step again',
  ],
];

for (const together of inGroups(ladder, 7))
  test(`the login step ends right for ${together.length} readers: ${together.map(([who]) => who).join('; ')}`, async ({
    page,
  }) => {
    test.setTimeout(together.length * 30_000);
    for (const [who, answers, outcome, sees] of together)
      await test.step(who, async () => {
        await keepOnly(page, undefined);
        await openCheck(page, '#login');
        for (const one of answers) await answer(page, one);
        await expect.soft(step(page, 'login'), who).toHaveAttribute('data-outcome', outcome);
        await expect.soft(main(page).getByText(sees), who).toBeVisible();
      });
  });

test('a reader with text codes only is not found at fault anywhere', async ({ page }) => {
  await openCheck(page, '#login');
  for (const one of ['A code by text or call', 'None of these', 'Yes', 'No'])
    await answer(page, one);
  await expect(heading(page, 'Done')).toBeFocused();
  await expect(
    main(page).locator('.note.careful, .note.stop').filter({ visible: true }),
  ).toHaveCount(0);
  await button(page, 'See your plan').click();
  await expect(main(page)).not.toContainText('text code');
});

test('a helper is asked about a sign-in of their own first, and is spoken to as a helper', async ({
  page,
}) => {
  await openCheck(page);
  await answer(page, 'Someone I help');
  await expect(heading(page, 'How do you get into their portal?')).toBeFocused();
  await answer(page, 'With their password');
  await answer(page, 'England');
  await expect(heading(page, 'How do you open their portal?')).toBeFocused();
  await button(page, 'Later').click();
  await button(page, 'Go to the next step').click();
  await expect(heading(page, 'What else does it ask for when they sign in?')).toBeFocused();
  await button(page, 'See your plan').or(button(page, 'Later')).first().click();
  await button(page, 'See your plan').click();
  await expect(main(page)).toContainText('Do these together with the person you help.');
  await expect(today(page)).toContainText('Ask for a sign-in of your own');
  await expect(main(page)).toContainText('I help someone who uses your patient portal.');
  await expect(main(page)).toContainText('How can I get my own sign-in as a helper');
  await expect(main(page)).toContainText('Call 999 or 112.');
});

test('a helper with a sign-in of their own has nothing to ask for', async ({ page }) => {
  await openCheck(page);
  await answer(page, 'Someone I help');
  await answer(page, 'With my own sign-in');
  await answer(page, 'England');
  await expect(heading(page, 'How do you open their portal?')).toBeFocused();
  await page.locator('[data-step="email"] button').click();
  await expect(heading(page, 'Do you or they email the clinic?')).toBeFocused();
  await button(page, 'Later').click();
  await button(page, 'See your plan').click();
  await expect(today(page)).toBeVisible();
  await expect(main(page)).not.toContainText('Ask for a sign-in of your own');
});

test('details by email lead to a choice, and the portal to a message that is ready to send', async ({
  page,
}) => {
  await openCheck(page, '#email');
  await answer(page, 'Often');
  await box(page, "I'm not sure").check();
  await box(page, 'Test results').check();
  await expect(box(page, "I'm not sure")).not.toBeChecked();
  await answer(page, 'Times and places', 'Bills and cards');
  await answer(page, 'Yes');
  await expect(heading(page, 'What would you like to do from now on?')).toBeFocused();
  await answer(page, 'Use the portal');
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'do-next');
  await button(page, 'See your plan').click();
  await expect(main(page)).toContainText(
    'Please send results and notes through the patient portal and not by email.',
  );
  await expect(main(page)).toContainText('Please put no health details in emails.');
});

test('times and places only are done, and keeping email knowingly is done with what to leave out', async ({
  page,
}) => {
  await openCheck(page, '#email');
  for (const one of ['Now and then', 'Times and places', 'No']) await answer(page, one);
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'done');
  await page.locator('[data-step="email"] button').click();
  await answer(page, 'Now and then');
  await box(page, 'Times and places').uncheck();
  await answer(page, 'How someone feels');
  await answer(page, 'No');
  await answer(page, 'Keep email');
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'done');
  await expect(main(page)).toContainText('Leave these out of email');
});

test('a sign-in nobody knows opens the incident at once: someone close first, a call before any change, then eight steps that stay marked', async ({
  page,
}) => {
  await openCheck(page, '#activity');
  await answer(page, 'Yes, I see it');
  await answer(page, "There is one I don't know");
  await expect(heading(page, 'Could it be someone close to you?')).toBeFocused();
  await expect(button(page, 'Later')).toHaveCount(0);
  await answer(page, "I'm not sure");
  await expect(heading(page, 'Talk to someone first')).toBeFocused();
  await expect(main(page)).toContainText('Change nothing yet.');
  await expect(page.locator('ol.ticks')).toHaveCount(0);
  await button(page, 'Show me the eight steps').click();
  await expect(heading(page, 'Now: shut the door')).toBeVisible();
  // The warning stays over the steps, and each step that shows says what they would see.
  await expect(main(page).getByText('Talk to someone first')).toBeVisible();
  await expect(main(page)).toContainText('They will see that the old password fails.');
  await expect(main(page)).not.toContainText('Take these steps in order');
  await expect(heading(page, 'Then: look around')).toBeVisible();
  expect(
    await page
      .locator('ol.ticks')
      .evaluateAll((lists) =>
        lists.map((list) => [(list as HTMLOListElement).start, list.children.length]),
      ),
  ).toEqual([
    [1, 4],
    [5, 4],
  ]);
  await box(page, 'Open the portal yourself').check();
  await box(page, 'Change the password').check();
  await expect(box(page, 'Change the password')).toBeFocused();
  await page.reload();
  await page.locator('[data-step="activity"] button').click();
  await expect(step(page, 'activity')).toHaveAttribute('data-outcome', 'act-now');
  await page.goto('/check/#result');
  await page.reload();
  await expect(today(page)).toHaveAttribute('data-today', 'unknown-line');
  await button(page, 'Show me what to do now').click();
  await answer(page, 'No');
  await expect(box(page, 'Open the portal yourself')).toBeChecked();
  await expect(box(page, 'Change the password')).toBeChecked();
  await expect(box(page, 'Sign out all devices')).not.toBeChecked();
  for (const one of await page.locator('ol.ticks input').all()) await one.check();
  await expect(main(page)).toContainText('You did all eight.');
});

test('in the incident, erasing at exit is on unless the reader takes it off, a reload lands there again, and the browser’s own list is told of', async ({
  page,
  noise,
}) => {
  const alsoErase = page.getByLabel('Also erase my answers');
  await openCheck(page, '#activity');
  await answer(page, 'Yes, I see it');
  await expect(alsoErase).not.toBeChecked();
  await answer(page, "There is one I don't know");
  await expect(heading(page, 'Could it be someone close to you?')).toBeFocused();
  await expect(alsoErase).toBeChecked();
  await expect(main(page)).toContainText('Your browser may still list the pages you read.');
  await answer(page, 'No');
  await expect(main(page)).toContainText('Your browser may still list the pages you read.');
  await page.reload();
  await expect(heading(page, 'Could it be someone close to you?')).toBeVisible();
  await expect(alsoErase).toBeChecked();
  await page.goto('/check/');
  await expect(heading(page, 'Could it be someone close to you?')).toBeVisible();
  await alsoErase.uncheck();
  await answer(page, 'No');
  await expect(alsoErase).not.toBeChecked();
  await button(page, 'Back to the check').click();
  await page.reload();
  await expect(step(page, 'activity')).toHaveAttribute('data-outcome', 'act-now');
  await expect(heading(page, 'Could it be someone close to you?')).toHaveCount(0);
  await expect(alsoErase, 'what is kept still says "Act now"').toBeChecked();
  await page.route('https://www.weather.gov/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }),
  );
  await page.getByRole('link', { name: 'Exit this page' }).click();
  await expect(page).toHaveURL('https://www.weather.gov/');
  noise.foreign.length = 0;
  await page.goto('/check/');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('what the reader says of someone close is kept nowhere', async ({ page }) => {
  await openCheck(page, '#activity');
  await answer(page, 'Yes, I see it');
  await answer(page, "There is one I don't know");
  await answer(page, 'Yes');
  expect(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toContain('someoneClose');
});
