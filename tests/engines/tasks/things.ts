import { expect, test } from 'vitest';
import { all, keptReviews, portalOf, REVIEWS_AT, reviewOf, SHOWN } from '../../fixtures/reviews.ts';
import { browse } from '../support/browse.ts';
import type { Engine } from '../support/driver.ts';
import { arrived, wordsOf } from '../support/files.ts';
import type { Reader } from '../support/reader.ts';
import { unfold, wake } from '../support/tools.ts';

/** Search, files that arrive, and paper. */

const REVIEW = reviewOf({
  depth: 'quick',
  portals: [
    portalOf('North portal', {
      ...all('quick', SHOWN),
      'second-step': { ...SHOWN, expires: '2099-03-01' },
    }),
  ],
});

/** Keeps a review on the device, as if it had been written before. */
async function keepReview(reader: Reader): Promise<void> {
  await reader.open('/privacy/');
  await reader.evaluate(
    (key, text) => localStorage.setItem(key, text),
    REVIEWS_AT,
    keptReviews(REVIEW),
  );
  await reader.open('/score/');
  await wake(reader, 'scorer');
}

export function thingTasks(engine: Engine, origin: () => string): void {
  test('a browser of today passes over the plain page for those that skip layers', () =>
    browse(engine, origin(), async ({ reader }) => {
      await reader.open('/');
      expect(
        await reader.evaluate(() => [
          matchMedia('not layer').matches,
          matchMedia('not nonsense').matches,
          getComputedStyle(document.body).display,
        ]),
      ).toEqual([false, true, 'flex']);
    }));

  test('the search finds a lesson, and Enter on it leads there', () =>
    browse(engine, origin(), async ({ reader }) => {
      await reader.open('/glossary/');
      await reader.press('Control+k');
      await reader.focus('textbox', 'What are you looking for?');
      await reader.type('passkey');
      await reader.isThere('[data-search-results] strong a[href="/lessons/two-step-login/"]');
      await reader.evaluate(() =>
        document
          .querySelector<HTMLElement>(
            '[data-search-results] strong a[href="/lessons/two-step-login/"]',
          )
          ?.focus(),
      );
      await reader.press('Enter');
      await reader.see('the lesson opens', () => location.pathname === '/lessons/two-step-login/');
    }));

  test("the comparison's file and its calendar arrive whole", () =>
    browse(engine, origin(), async ({ reader, session }) => {
      await keepReview(reader);
      await unfold(reader, 'Keep and share');
      await reader.click('button', 'Save as a file', 'main');
      const file: unknown = JSON.parse(await arrived(session, 'Spring-review-2026-11-01.json'));
      expect(file).toMatchObject({ format: 'portal-review', ...REVIEW });
      await unfold(reader, 'Reminders');
      await reader.click('button', 'Get the calendar file', 'main');
      const calendar = await arrived(session, 'yearly-review.ics');
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\s*$/);
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
      expect(calendar).toContain('DTSTART;VALUE=DATE:20990301');
    }));

  for (const path of ['/lessons/two-step-login/', '/lessons/helping-someone-else/', '/message/'])
    test(`${path} comes out on paper with its folded parts open`, () =>
      browse(engine, origin(), async ({ reader }) => {
        await reader.open(path);
        const folded = await reader.evaluate(() =>
          [
            ...document.querySelectorAll(
              'main details:not(astro-island *, .no-print, .card-quality)',
            ),
          ]
            .filter((one) => !one.hasAttribute('open'))
            .flatMap((one) => [...one.querySelectorAll('p, li')])
            .filter((one) => !one.closest('.no-print') && !one.querySelector('p, li'))
            // The first words that are no link: a printed link says its address.
            .map((one) => (one.firstChild?.nodeType === 3 ? one.firstChild.textContent : '') ?? '')
            .map((text) => text.replace(/\s+/g, ' ').trim().split(' ').slice(0, 4).join(' '))
            .filter((text) => text.split(' ').length === 4),
        );
        expect(folded.length).toBeGreaterThan(1);
        const words = wordsOf(await reader.tab.print());
        expect(folded.filter((text) => !words.includes(text))).toEqual([]);
      }));
}
