import { expect, test } from 'vitest';
import { encodeReviewLink } from '#domain/scorer/exchange/link.ts';
import { CODE, inAll, WRAPS } from '../../fixtures/payloads.ts';
import {
  all,
  CRITERIA,
  keptReviews,
  portalOf,
  REVIEWS_AT,
  reviewOf,
  SAID,
} from '../../fixtures/reviews.ts';
import { browse } from '../support/browse.ts';
import type { Engine } from '../support/driver.ts';
import type { Reader } from '../support/reader.ts';
import { touch, wake } from '../support/tools.ts';

/** Whatever is typed, kept or linked stays text in this engine: each reads broken HTML in its own way. */

const payloads = [
  ...inAll(WRAPS),
  `javascript:${CODE}`,
  `data:text/html,<script>${CODE}</script>`,
  `{{constructor.constructor('${CODE}')()}}`,
  `\u202e<img src=x onerror=${CODE}>`,
];
/** In texts that a field of so many letters takes. */
const inTexts = (limit: number): readonly string[] =>
  payloads.reduce<readonly string[]>((texts, payload) => {
    const last = texts.at(-1);
    return last !== undefined && last.length + payload.length < limit
      ? [...texts.slice(0, -1), `${last}\n${payload}`]
      : [...texts, payload];
  }, []);

/** Elements that no tool is made of. */
const risky = (reader: Reader): Promise<number> =>
  reader.evaluate(
    () =>
      document.querySelectorAll(
        'main :is(script:not([type="application/json"]), img, iframe, object, embed, video, math, style, [onerror], [onload], [onclick], [onfocus], [ontoggle], a[href^="javascript" i])',
      ).length,
  );

/** Nothing ran, and nothing came to be that was not there before. */
async function expectText(reader: Reader, before: number, what: string): Promise<void> {
  expect(await reader.evaluate(() => '__xss' in window), `${what} ran`).toBe(false);
  expect(await risky(reader), `${what} made an element`).toBe(before);
}

/** Puts a text into a field at once, as a paste does. */
const paste = (reader: Reader, selector: string, text: string): Promise<boolean> =>
  reader.evaluate(
    (where, what) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(where)!;
      field.focus();
      field.value = what;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    selector,
    text,
  );

export function payloadTasks(engine: Engine, origin: () => string): void {
  test('a message full of it is looked at as text', () =>
    browse(engine, origin(), async ({ reader }) => {
      await reader.open('/message/');
      await touch(reader);
      await reader.isThere('.message-check[data-ready=true]');
      const before = await risky(reader);
      for (const [at, text] of inTexts(2_000).entries()) {
        await paste(reader, 'main textarea', text);
        await reader.click('button', 'Look at it', 'main');
        await reader.isThere('[data-message-report]');
        await expectText(reader, before, `message ${at}`);
        await reader.click('button', 'Clear it', 'main');
        await reader.see(
          'the report is gone',
          () => !document.querySelector('[data-message-report]'),
        );
      }
    }));

  test('an address made of it is judged as text, in a field and in a link', () =>
    browse(engine, origin(), async ({ reader }) => {
      await reader.open('/check/#address');
      await wake(reader, 'check');
      await reader.sees('textbox', 'Portal address', 'main');
      const before = await risky(reader);
      for (const payload of payloads.filter((_, at) => at % 5 === 0)) {
        await reader.reach('textbox', 'Portal address', 'main');
        await paste(reader, ':focus', payload);
        await reader.press('Enter');
        await expectText(reader, before, payload);
        // What is no address at all leaves the question on screen; everything else has a verdict.
        await reader.see(
          'an answer comes',
          () => !!document.querySelector('[data-address-report], main [aria-invalid=true]'),
        );
        if ((await reader.count('button', 'Change this answer', 'main')) > 0) {
          await reader.reach('button', 'Change this answer', 'main');
          await reader.press('Enter');
        }
        await reader.sees('textbox', 'Portal address', 'main');
      }
      for (const path of ['/check/', '/score/', '/demo/', '/message/', '/search/'])
        for (const payload of [payloads[0]!, payloads[1]!, payloads.at(-4)!]) {
          await reader.open(`${path}?q=${encodeURIComponent(payload)}#${encodeURI(payload)}`);
          await touch(reader);
          expect(await reader.evaluate(() => '__xss' in window), `${path} with ${payload}`).toBe(
            false,
          );
        }
    }));

  test('a review full of it is text, kept on the device and opened from a link', () =>
    browse(engine, origin(), async ({ reader }) => {
      const rows = Object.keys(all('full', SAID));
      const review = reviewOf({
        title: payloads[0]!,
        reviewers: payloads[1]!,
        portals: Array.from({ length: 6 }, (_, place) =>
          portalOf(
            payloads[place]!.slice(0, 80),
            Object.fromEntries(
              rows.map((id, line) => [
                id,
                { ...SAID, note: payloads[(place * rows.length + line) % payloads.length]! },
              ]),
            ),
            `p-${place}`,
          ),
        ),
      });
      await reader.open('/score/');
      const before = await risky(reader);
      await reader.evaluate(
        (key, text) => localStorage.setItem(key, text),
        REVIEWS_AT,
        keptReviews(review),
      );
      await reader.open('/score/');
      await wake(reader, 'scorer');
      await reader.see(
        'six portals stand there',
        () => document.querySelectorAll('[data-portal]').length === 6,
      );
      await expectText(reader, before, 'a kept review');
      const link = encodeReviewLink({ ...review, portals: review.portals.slice(0, 1) }, CRITERIA);
      if (!link.ok) throw new Error(`No link: ${link.reason}`);
      await reader.open(`/about/`);
      await reader.open(`/score/#${link.value}`);
      await wake(reader, 'scorer');
      await reader.see(
        'what the link brings is shown',
        (title) => (document.querySelector('main')?.textContent ?? '').includes(title),
        payloads[0]!,
      );
      await expectText(reader, before, 'a linked review');
    }));

  test('a message of the demo that is full of it is text in the portal', () =>
    browse(engine, origin(), async ({ reader }) => {
      const enter = async (name: string) => {
        await reader.reach('button', name, name === 'Use this code' ? '.demo' : '[data-screen]');
        await reader.press('Enter');
      };
      await reader.open('/demo/');
      await wake(reader, 'demo');
      await enter('Sign in');
      await reader.isThere('[data-screen="second-step"] [data-code-field]');
      await enter('Use this code');
      await enter('Continue');
      await reader.isThere('[data-screen="home"]');
      await enter('Messages');
      const before = await risky(reader);
      for (const body of inTexts(1_990).slice(0, 3)) {
        await enter('Write a message');
        await reader.reach('textbox', 'Subject', '[data-screen]');
        await paste(reader, ':focus', payloads[1]!.slice(0, 120));
        await reader.reach('textbox', 'Message', '[data-screen]');
        await paste(reader, ':focus', body);
        await enter('Send');
        await reader.sees('heading', 'Your message is on its way', '[data-screen]');
        await enter('Back to messages');
        await expectText(reader, before, 'a message of the demo');
      }
    }));
}
