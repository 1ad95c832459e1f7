import type { Page } from '@playwright/test';
import { KEPT_AT, keptFor, LOGIN, portalWith, START } from '../../fixtures/check-answers.ts';
import {
  answer,
  begin,
  button,
  erase,
  heading,
  keep,
  kept,
  main,
  step,
  today,
} from '../support/check.ts';
import { expect, test } from '../support/site.ts';

/** What a browser may do to storage. The check works on, and says what it could not keep. */

/** Goes through the email step and to the plan: the check still works. */
async function stillWorks(page: Page): Promise<void> {
  await page.locator('[data-step="email"] button').click();
  await answer(page, 'Never');
  await answer(page, 'Yes');
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'ask-clinic');
  await button(page, 'See your plan').click();
  await expect(today(page)).toBeVisible();
  await expect(main(page)).toContainText('Please put no health details in emails.');
}

const faults = {
  'blocks storage at the first look': () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  'has no storage at all': () => Object.defineProperty(window, 'localStorage', { get: () => null }),
  'refuses every write': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
  'refuses every read and write': () => {
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
};

for (const [fault, spoil] of Object.entries(faults))
  test(`in a browser that ${fault}, the check works and says that nothing is kept`, async ({
    page,
  }) => {
    await page.addInitScript(spoil);
    await begin(page);
    await expect(heading(page, 'How do you open your portal?')).toBeFocused();
    await expect(page.getByText('Your browser keeps nothing for us.')).toBeVisible();
    await stillWorks(page);
    await erase(page);
    await expect(heading(page, 'Whose portal is it?')).toBeVisible();
  });

test('on a device without room, no answer is lost on screen, and the reader is told', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await begin(page);
  await expect(page.getByText('No room left on this device.')).toBeVisible();
  await stillWorks(page);
});

test('once there is room again, everything is kept and the notice goes', async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, {
      makeRoom: () => {
        Storage.prototype.setItem = real;
      },
    });
  });
  await answer(page, 'In an app');
  await expect(page.getByText('No room left on this device.')).toBeVisible();
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await answer(page, "From the clinic's page or letter");
  await expect(page.getByText('No room left on this device.')).toBeHidden();
  expect(JSON.parse((await kept(page)) ?? '{}').portals[0].answers).toEqual({
    ...START,
    how: 'app',
    appSource: 'clinic',
  });
});

const unreadable = {
  'cut off': '{"version":1,"portals":[{"id":"fi',
  'the word null': 'null',
  'a number': '7',
  empty: '',
  'a list': '[]',
  'of another shape': '{"version":1,"portals":"none","current":3}',
  'of a version before the first': '{"version":0,"answers":{}}',
  'full of wrong types':
    '{"version":1,"current":"first","portals":[{"id":"first","nickname":7,"answers":{"second":{}},"ticks":null}]}',
  'not text of ours': '\u0000\u202e<script>window.__xss=1</script>',
  huge: `"${'x'.repeat(1_000_000)}"`,
};

for (const [what, text] of Object.entries(unreadable))
  test(`old answers that are ${what} are put aside, the reader is told, and the check begins anew`, async ({
    page,
  }) => {
    await keep(page, text);
    await page.goto('/check/');
    await expect(
      page.getByText('We could not read your old answers. We put them aside.'),
    ).toBeVisible();
    await expect(heading(page, 'Whose portal is it?')).toBeVisible();
    await answer(page, 'My own');
    expect(await page.evaluate((key) => localStorage.getItem(`${key}:aside`), KEPT_AT)).toBe(text);
    expect(JSON.parse((await kept(page)) ?? '{}').portals[0].answers).toEqual({ forWhom: 'self' });
    await stillWorks(page);
    await erase(page);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

test('answers from a newer version are put aside whole, and the reader is told', async ({
  page,
}) => {
  const newer = JSON.stringify({ version: 2, portals: [{ id: 'first', more: true }] });
  await keep(page, newer);
  await page.goto('/check/');
  await expect(
    page.getByText('Your answers come from a newer version of this page.'),
  ).toBeVisible();
  await answer(page, 'My own');
  expect(await page.evaluate((key) => localStorage.getItem(`${key}:aside`), KEPT_AT)).toBe(newer);
  await stillWorks(page);
});

test('retired questions and answers cost none of the others', async ({ page }) => {
  const portal = portalWith({ ...START, ...LOGIN });
  await keep(
    page,
    keptFor({
      ...portal,
      answers: { ...portal.answers, retired: 'yes', youEmail: 'by-pigeon' } as never,
    }),
  );
  await page.goto('/check/');
  await expect(step(page, 'login')).toHaveAttribute('data-outcome', 'done');
  await expect(step(page, 'email')).toHaveAttribute('data-outcome', 'todo');
  await expect(main(page).locator('[data-storage]')).toBeEmpty();
});

test('storage cleared in another tab empties the check, says so, and lets the reader begin again', async ({
  page,
  context,
}) => {
  await begin(page);
  const other = await context.newPage();
  await other.goto('/privacy/');
  await other.evaluate(() => localStorage.clear());
  await expect(page.getByText('All answers here are gone.')).toBeVisible();
  await expect(heading(page, 'Whose portal is it?')).toBeVisible();
  await stillWorks(page);
});

for (const [what, text] of [
  ['nonsense', '{"version":1'],
  ['a newer version', '{"version":2}'],
] as const)
  test(`another tab that writes ${what} takes nothing off the screen`, async ({
    page,
    context,
  }) => {
    await begin(page);
    const other = await context.newPage();
    await other.goto('/privacy/');
    await other.evaluate(([key, value]) => localStorage.setItem(key, value), [
      KEPT_AT,
      text,
    ] as const);
    await expect(main(page).locator('[data-storage]')).not.toBeEmpty();
    await expect(heading(page, 'How do you open your portal?')).toBeVisible();
    await answer(page, 'In an app');
    await expect(heading(page, 'Where did the app come from?')).toBeVisible();
    expect(JSON.parse((await kept(page)) ?? '{}').portals[0].answers).toEqual({
      ...START,
      how: 'app',
    });
  });
