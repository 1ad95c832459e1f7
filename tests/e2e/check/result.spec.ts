import { readFileSync } from 'node:fs';
import ical from 'ical.js';
import { ALL_DONE, KEPT_AT, keptFor, portalWith, START } from '../../fixtures/check-answers.ts';
import { checkExamples } from '../../fixtures/examples.ts';
import { answer, button, heading, keep, kept, main, openCheck, today } from '../support/check.ts';
import { expect, test } from '../support/site.ts';

const MUCH = { ...ALL_DONE, backup: 'no', clinicEmails: 'yes', wantViews: 'yes' } as const;

test('the plan has one thing for today, and the rest in order below it, each with why, how and its lesson', async ({
  page,
}) => {
  await keep(
    page,
    keptFor(portalWith({ ...ALL_DONE, backup: 'no', password: 'yes', list: 'not-sure' })),
  );
  await openCheck(page);
  await expect(heading(page, 'Your plan')).toBeVisible();
  await expect(today(page)).toHaveCount(1);
  await expect(today(page)).toHaveAttribute('data-today', 'change-password');
  await expect(page.locator('ol.plan')).toHaveAttribute('start', '2');
  expect(
    await page
      .locator('[data-item]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-item'))),
  ).toEqual(['save-backup', 'find-activity', 'send-letter']);
  for (const item of [today(page), ...(await page.locator('[data-item]').all())]) {
    expect(await item.locator('ol.how li').count()).toBeGreaterThan(0);
    const lesson = await item.getByRole('link', { name: 'Read why' }).getAttribute('href');
    expect((await page.request.get(lesson ?? '/missing/')).status(), `${lesson}`).toBe(200);
  }
});

test('each item is marked off, skipped or left for later, the next takes its place for today, and it is kept', async ({
  page,
}) => {
  await keep(
    page,
    keptFor(portalWith({ ...ALL_DONE, backup: 'no', password: 'yes', wantViews: 'yes' })),
  );
  await openCheck(page);
  await expect(today(page)).toHaveAttribute('data-today', 'change-password');
  expect(await main(page).locator('.plan-tools button').allInnerTexts()).toEqual([
    'Print',
    'Calendar',
    'Letter',
  ]);
  await button(page, 'Letter').click();
  await expect(heading(page, 'Your letter to the clinic')).toBeFocused();
  await today(page).getByRole('button', { name: 'I did this' }).click();
  await expect(today(page)).toHaveAttribute('data-today', 'save-backup');
  await expect(heading(page, 'One thing to do today')).toBeFocused();
  const done = page.locator('[data-item="change-password"]');
  await expect(done).toHaveAttribute('data-deed', 'done');
  await expect(done).toContainText('Done');
  await today(page).getByRole('button', { name: 'Later' }).click();
  await today(page).getByRole('button', { name: 'Skip' }).click();
  await expect(today(page)).toContainText('All marked off.');
  await page.reload();
  await expect(today(page)).toContainText('All marked off.');
  await expect(page.locator('[data-item="save-backup"]')).toContainText('Later');
  await expect(page.locator('[data-item="send-letter"]')).toContainText('Skipped');
  await done.getByRole('button', { name: 'Put it back' }).click();
  await expect(today(page)).toHaveAttribute('data-today', 'change-password');
});

test('a month later the reader is greeted with what is left, and checks again or goes on', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-24T09:00:00'));
  const deeds = { 'save-backup': 'done', 'send-letter': 'skipped' } as const;
  const answers = { ...ALL_DONE, backup: 'no', password: 'yes' } as const;
  await keep(page, keptFor(portalWith(answers, { deeds, day: '2026-11-27' })));
  await openCheck(page);
  await expect(heading(page, 'Welcome back')).toBeVisible();
  await expect(main(page)).toContainText('You last checked on November 27, 2026.');
  await expect(page.locator('[data-left] li')).toHaveText([
    'Give the portal a password of its own',
  ]);
  await button(page, 'See my plan').click();
  await expect(heading(page, 'Your plan')).toBeFocused();
  await page.reload();
  await button(page, 'Check again').click();
  await expect(heading(page, 'How do you open your portal?')).toBeFocused();
  await answer(page, 'In an app');
  const [portal] = JSON.parse((await kept(page)) ?? '{}').portals;
  expect(portal).toEqual({
    id: 'first',
    nickname: '',
    answers: { ...START, how: 'app' },
    ticks: [],
    day: '2026-12-24',
  });
});

test('an answer can be changed from the plan, and the plan follows', async ({ page }) => {
  await keep(page, keptFor(portalWith({ ...ALL_DONE, backup: 'no' })));
  await openCheck(page);
  await today(page).getByText('Why we say this').click();
  await today(page).getByRole('button', { name: 'Change this answer' }).click();
  await expect(heading(page, 'Is there a way in if the phone is lost?')).toBeFocused();
  await answer(page, 'Yes');
  // What was opened to be corrected leads back.
  await expect(heading(page, 'Your plan')).toBeFocused();
  await expect(today(page)).toHaveAttribute('data-today', 'you-are-done');
});

test('the letter asks what only the clinic can answer, apart from what only the privacy officer can', async ({
  page,
}) => {
  await keep(page, keptFor(portalWith(MUCH)));
  await openCheck(page);
  const letter = page.getByRole('region', { name: 'Your letter to the clinic' });
  await expect(letter.locator('blockquote')).toContainText(
    'Is there a way in if the phone is lost?',
  );
  await expect(letter.locator('blockquote')).toContainText(
    'Please put no health details in emails.',
  );
  await expect(letter.locator('blockquote')).not.toContainText('who on your staff');
  const officer = page.getByRole('region', { name: 'Your letter to the privacy officer' });
  await expect(officer.locator('blockquote')).toContainText(
    'Please tell me who on your staff opened the record',
  );
  expect(
    await letter
      .locator('.actions > *')
      .evaluateAll((all) => all.map(({ textContent }) => textContent)),
    'the mail app comes last',
  ).toEqual(['Copy', 'Open in your mail app', '']);
  const mail = new URL(
    (await letter.getByRole('link', { name: 'Open in your mail app' }).getAttribute('href')) ?? '',
  );
  expect(mail.protocol + mail.pathname, 'to nobody yet').toBe('mailto:');
  expect(mail.searchParams.get('body')).toBe(await letter.locator('blockquote').textContent());
});

test('the letter is copied as it stands, and the page says so once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keep(page, keptFor(portalWith(MUCH)));
  await openCheck(page);
  const letter = page.getByRole('region', { name: 'Your letter to the clinic' });
  await letter.getByRole('button', { name: 'Copy' }).click();
  await expect(letter.getByRole('status')).toHaveText('Copied');
  await expect(letter.getByText('Copied', { exact: true }), 'said once').toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await letter.locator('blockquote').textContent(),
  );
});

test('where a browser does not let a page copy, it says what to do instead', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await keep(page, keptFor(portalWith(MUCH)));
  await openCheck(page);
  const letter = page.getByRole('region', { name: 'Your letter to the clinic' });
  await letter.getByRole('button', { name: 'Copy' }).click();
  await expect(letter.getByRole('status')).toHaveText(
    'Could not copy. Select the text and copy it by hand.',
  );
});

test('a check without anything to ask has no letter', async ({ page }) => {
  await keep(page, keptFor(portalWith(ALL_DONE)));
  await openCheck(page);
  await expect(today(page)).toHaveAttribute('data-today', 'you-are-done');
  await expect(main(page).getByText('Your letter')).toHaveCount(0);
});

test('the reminder is a monthly all-day event whose title tells others nothing, as another reader of calendars sees it', async ({
  page,
}) => {
  await keep(page, keptFor(portalWith(ALL_DONE)));
  await openCheck(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Calendar').click(),
  ]);
  expect(file.suggestedFilename()).toBe('monthly-check.ics');
  const calendar = new ical.Component(
    ical.parse(readFileSync(await file.path(), 'utf8')) as unknown[],
  );
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const event = new ical.Event(events[0]!);
  expect(event.startDate.isDate, 'all day').toBe(true);
  expect(event.isRecurring()).toBe(true);
  expect(events[0]?.getFirstPropertyValue('rrule')?.toString()).toBe('FREQ=MONTHLY');
  expect(event.summary).toBe('Monthly check');
  expect(`${event.summary} ${event.description}`).not.toMatch(
    /portal|health|clinic|doctor|secur|password|patient/i,
  );
  const days = (event.startDate.toJSDate().getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(26);
  expect(days).toBeLessThan(33);
  const [first, second] = [event.iterator(), event.iterator()].map((one, at) => {
    one.next();
    return at ? one.next() : event.startDate;
  });
  expect([first?.day, second?.day]).toEqual([event.startDate.day, event.startDate.day]);
});

test('a finished check prints its plan and letter, and no form', async ({ page }) => {
  await keep(page, keptFor(portalWith(MUCH)));
  await openCheck(page);
  await expect(today(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(today(page)).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Your letter to the clinic' }).locator('blockquote'),
  ).toBeVisible();
  await expect(page.locator('#paper')).toBeHidden();
  await expect(
    page.locator('.exit, .site-head, .site-foot, .portals, [data-erase]').filter({ visible: true }),
  ).toHaveCount(0);
  await expect(main(page).getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('the longest plans fit on two pages of paper, with the addresses of their lessons written out', async ({
  page,
}) => {
  const long = checkExamples.filter(({ name }) => /^a plan with (a letter|a stranger)/.test(name));
  expect(long).toHaveLength(2);
  for (const { name, kept: text = '' } of long) {
    await page.goto('/check/words.json');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
      KEPT_AT,
      text,
    ] as const);
    await openCheck(page);
    await expect(today(page)).toBeVisible();
    for (const format of ['A4', 'Letter']) {
      const paper = (await page.pdf({ format })).toString('latin1');
      expect(paper.match(/\/Type \/Page\b/g)?.length, `${name}, ${format}`).toBeLessThanOrEqual(2);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.on-paper').first()).toHaveText(
      /: localhost:\d+\/lessons\/[a-z-]+$/,
    );
    await page.emulateMedia({ media: null });
  }
});

test('an unfinished check prints the form to fill in by hand, with every step', async ({
  page,
}) => {
  await keep(page, keptFor(portalWith(START)));
  await openCheck(page);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('#paper');
  for (const name of ['1. The address', '2. The second step', '3. Email', '4. Who was there'])
    await expect(paper.getByRole('heading', { name })).toBeVisible();
  await expect(paper.getByText('What else does it ask for when you sign in?')).toBeVisible();
  expect(await paper.locator('li').filter({ visible: true }).count()).toBeGreaterThan(40);
  await expect(main(page).getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('"Print" asks the browser to print', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await keep(page, keptFor(portalWith(ALL_DONE)));
  await openCheck(page);
  await button(page, 'Print').click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
});
