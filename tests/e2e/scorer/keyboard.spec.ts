import type { Page } from '@playwright/test';
import { all, keptReviews, portalOf, reviewOf, SAID } from '../../fixtures/reviews.ts';
import {
  basisOf,
  button,
  heading,
  keepReviews,
  keptReview,
  main,
  openScore,
  portal,
  row,
  SLOW,
  undo,
  verdict,
} from '../support/scorer.ts';
import { expect, test } from '../support/site.ts';

/** A vendor review without a mouse, and a meeting by number keys. */

/** What has the focus: the names around it, so that one question's "Yes" is told from another's. */
const current = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element || element === document.body) return 'nothing';
    const around = element.closest('[data-criterion]')?.getAttribute('data-criterion') ?? '';
    const place = [...document.querySelectorAll('[data-portal]')].findIndex((one) =>
      one.contains(element),
    );
    const name =
      element.labels?.[0]?.textContent ??
      element.getAttribute('aria-label') ??
      element.textContent ??
      '';
    return `${place >= 0 ? `${place} ` : ''}${around ? `${around} ` : ''}${name.replace(/\s+/g, ' ').trim()}`;
  });

/** Is the focus lost, or without a ring, or outside the screen (WCAG 2.4.7, 2.4.11)? */
const fault = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'the focus is lost';
    // A button that nobody sees has its ring on its label.
    const isUnseen = getComputedStyle(element).opacity === '0';
    const label = element.closest('label') ?? element;
    const shown = element.matches('.picks input') || isUnseen ? label : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const own = getComputedStyle(isUnseen ? label : element);
    const isRinged = [
      [outlineStyle, outlineWidth],
      [own.outlineStyle, own.outlineWidth],
    ].some(([style, width]) => style !== 'none' && parseFloat(width ?? '0') >= 2);
    return isRinged || element.getAttribute('tabindex') === '-1'
      ? ''
      : `no ring on ${element.outerHTML.slice(0, 90)}`;
  });

/** Presses Tab until the focus is where this says. */
async function tabTo(page: Page, where: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press(key);
    if ((await current(page)).startsWith(where))
      return expect.soft(await fault(page), where).toBe('');
  }
  throw new Error(`${key} never reaches "${where}".`);
}

test('a vendor review goes from empty to the printed report by the keyboard alone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/score/');
  await tabTo(page, 'Quick');
  await expect(button(page, 'Start meeting mode')).toBeEnabled(SLOW);
  await tabTo(page, '0 Name of the portal');
  await page.keyboard.type('North portal');
  await tabTo(page, 'Add a portal');
  await page.keyboard.press('Enter');
  await expect(portal(page, 1).getByRole('textbox', { name: 'Name of the portal' })).toBeFocused();
  await page.keyboard.type('South portal');
  await tabTo(page, '1 second-step Yes');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'second-step', 1).locator('input[value=no]')).toBeChecked();
  expect(await current(page)).toBe('1 second-step No');
  await expect(verdict(page, 1)).toHaveAttribute('data-verdict', 'ask');
  await tabTo(page, '1 second-step How do you know?');
  await page.keyboard.type('We saw');
  await expect(basisOf(page, 'second-step', 1)).toHaveValue('document');
  await tabTo(page, '1 second-step Proof, date and note');
  await page.keyboard.press('Enter');
  await expect(row(page, 'second-step', 1).getByRole('textbox', { name: 'Note' })).toBeVisible(
    SLOW,
  );
  await tabTo(page, '1 second-step Note');
  await page.keyboard.type('Seen in the admin guide.');
  await tabTo(page, '1 https-everywhere Yes');
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await keptReview(page)).portals[1])
    .toMatchObject({
      name: 'South portal',
      answers: {
        'second-step': { value: 'no', basis: 'document', note: 'Seen in the admin guide.' },
        'https-everywhere': { value: 'yes' },
      },
    });
  await tabTo(page, 'Undo', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, 'https-everywhere', 1).locator('input:checked')).toHaveCount(0);
  await expect(main(page).getByText('Undone.')).toBeVisible();
  await expect(undo(page), 'the focus stays where it is pressed again').toBeFocused();
  await tabTo(page, 'Redo');
  await page.keyboard.press('Enter');
  await expect(row(page, 'https-everywhere', 1).locator('input[value=yes]')).toBeChecked();
  await tabTo(page, 'Keep and share');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Print the report')).toBeVisible(SLOW);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-print-asked', '');
  });
  await tabTo(page, 'Print the report');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-print-asked]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const report = page.locator('[data-report]');
  for (const words of [
    'North portal',
    'South portal: Ask first',
    'Seen in the admin guide.',
    'Open questions',
    'Can every patient turn on a second step at sign-in?',
  ])
    await expect(report).toContainText(words);
  await expect(report).toBeVisible();
  await expect(button(page, 'Add a portal')).toBeHidden();
});

test('a removed portal comes back by undo, with its answers, and reordering keeps the focus', async ({
  page,
}) => {
  const north = portalOf('North portal', all('quick', SAID));
  await keepReviews(
    page,
    keptReviews(reviewOf({ depth: 'quick', portals: [north, portalOf('South portal')] })),
  );
  await openScore(page);
  await button(page, 'Remove North portal').press('Enter');
  await expect(page.locator('[data-portal]')).toHaveCount(1);
  await expect(main(page).getByText('North portal is gone. You can undo this.')).toBeVisible();
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(portal(page)).toHaveAttribute('data-portal', 'north-portal');
  await button(page, 'Move North portal to the right').press('Enter');
  await expect(portal(page, 1)).toHaveAttribute('data-portal', 'north-portal');
  await expect(portal(page, 1).getByRole('textbox', { name: 'Name of the portal' })).toBeFocused();
  expect((await keptReview(page)).portals[1]).toEqual(north);
});

test('a meeting is led by number keys and arrows, which can be turned off', async ({ page }) => {
  await keepReviews(
    page,
    keptReviews(
      reviewOf({ depth: 'quick', portals: [portalOf('North portal'), portalOf('South portal')] }),
    ),
  );
  await openScore(page);
  await button(page, 'Start meeting mode').press('Enter');
  await expect(heading(page, 'Can every patient turn on a second step at sign-in?')).toBeFocused();
  const legend = main(page).locator('.legend-keys');
  await expect(legend).toContainText(/1 Yes.*2 No.*3 Not sure.*4 Offered, not demanded/);
  await page.keyboard.press('1');
  await expect(row(page, 'second-step').locator('input[value=yes]')).toBeChecked();
  await expect(row(page, 'second-step', 1).locator('input').first()).toBeFocused();
  await page.keyboard.press('2');
  await expect(row(page, 'second-step', 1).locator('input[value=no]')).toBeChecked();
  await page.keyboard.press('5');
  expect((await keptReview(page)).portals[1].answers, 'a must-pass row always applies').toEqual({
    'second-step': { value: 'no' },
  });
  await page.keyboard.press('ArrowRight');
  await expect(main(page).getByText('Row 2 of 5 · 1 of 5')).toBeVisible();
  await legend.getByRole('checkbox', { name: 'Number keys on' }).press('Space');
  await page.locator('[data-meeting] input[value=yes]').first().focus();
  await page.keyboard.press('2');
  await expect(page.locator('[data-meeting] [data-portal] input:checked')).toHaveCount(0);
  await expect(legend.locator('kbd')).toHaveCount(0);
  await button(page, 'Leave meeting mode').press('Enter');
  await expect(verdict(page, 1)).toHaveAttribute('data-verdict', 'ask');
});

test('while a meeting has its keys on, a number typed into a note stays in the note', async ({
  page,
}) => {
  await openScore(page);
  await button(page, 'Start meeting mode').click();
  await button(page, 'Proof, date and note').click();
  const note = main(page).getByRole('textbox', { name: 'Note' });
  await note.press('2');
  await expect(note).toHaveValue('2');
  await expect(page.locator('[data-meeting] [data-portal] input:checked')).toHaveCount(0);
});
