import type { Locator, Page } from '@playwright/test';
import { CODE, inAll, WRAPS, type Wrap } from '../../fixtures/payloads.ts';
import {
  addressField,
  awakeAddressForm,
  button,
  checkAddress,
  letterField,
  main,
  openCheck,
  report,
} from '../support/check.ts';
import { tellFigure } from '../support/figures.ts';
import { expect, test } from '../support/site.ts';

/** Bad input in every text field: a clear sentence, nothing breaks, nothing runs. */

/** Puts text into a field as a paste does: one event, however long it is. */
const paste = (field: Locator, text: string) =>
  field.evaluate((input, value) => {
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const MEGABYTE = 1_048_576;
const name = (page: Page): Locator =>
  main(page).getByRole('textbox', { name: 'A short name for this portal' });
const openName = async (page: Page) => {
  await openCheck(page, '#address');
  await main(page).locator('summary', { hasText: 'Your portals' }).click();
};

test('a megabyte pasted into either address field is answered with a sentence, at once', async ({
  page,
}) => {
  await openCheck(page, '#address');
  await paste(addressField(page), 'https://a.example/' + 'x'.repeat(MEGABYTE));
  await button(page, 'Check this address').click();
  await expect(main(page).getByRole('alert')).toHaveText(
    'That is too long. Copy only the address bar.',
  );
  await expect(addressField(page)).toBeFocused();
  await expect(addressField(page)).toHaveAttribute('aria-invalid', 'true');
  await paste(addressField(page), 'https://portal.example-clinic.org/');
  await paste(letterField(page), '. '.repeat(MEGABYTE / 2) + 'x');
  await button(page, 'Check this address').click();
  await expect(main(page).getByRole('alert')).toHaveText(
    'That is too long. Type only the address on the letter.',
  );
  await expect(letterField(page)).toBeFocused();
  await paste(letterField(page), '');
  await button(page, 'Check this address').click();
  await expect(report(page)).toHaveAttribute('data-verdict', 'no-warning-signs');
});

test('text just short of that is read within a second, and called too long', async ({ page }) => {
  await openCheck(page, '#address');
  await paste(addressField(page), 'https://' + 'a.'.repeat(49_000) + 'example');
  await paste(letterField(page), 'example-clinic.org '.repeat(5_000));
  const start = Date.now();
  await button(page, 'Check this address').click();
  await expect(report(page)).toHaveAttribute('data-signs', /too-long/);
  expect(Date.now() - start).toBeLessThan(5_000);
});

test('a megabyte as the name of a portal is answered with a sentence, and keeps the old name', async ({
  page,
}) => {
  await openName(page);
  await paste(name(page), 'Mine');
  await paste(name(page), 'n'.repeat(MEGABYTE));
  await expect(main(page).getByRole('alert')).toHaveText('Keep the name to 40 letters.');
  await expect(main(page).getByText('Your portals: Mine')).toBeVisible();
  await paste(name(page), 'Mom');
  await expect(main(page).getByRole('alert')).toHaveCount(0);
  await expect(main(page).getByText('Your portals: Mom')).toBeVisible();
});

const odd = {
  'control characters': 'https://portal\u0000.exam\u0007ple\u001b-clinic.org/\u007f',
  'line ends and tabs': 'https://portal.example-clinic.org/\n\r\t\u2028x',
  emoji: 'https://🏥💊.example/👩🏽‍⚕️',
  'right-to-left text': 'https://مستشفى.example/مريض?שלום',
  'direction marks': '\u202ehttps://gro.cinilc-elpmaxe.latrop\u202c/\u2066x\u2069',
  'zero-width signs': 'https://por\u200btal.exam\u200dple-clinic\ufeff.org/',
  'half a pair': 'https://portal.example-clinic.org/\ud83d',
  'full-width letters': 'ｈｔｔｐｓ：／／ｐｏｒｔａｌ．ｅｘａｍｐｌｅ－ｃｌｉｎｉｃ．ｏｒｇ',
  'combining marks': 'https://e\u0301xample-clinic.org/' + 'Z\u0351\u0321'.repeat(300),
  'only spaces': '   \u00a0\u3000  ',
  'percent signs': 'https://%70ortal.example-clinic.org/%zz%00%',
};

for (const [what, text] of Object.entries(odd))
  test(`an address of ${what} is answered in words, in either field and as a name`, async ({
    page,
  }) => {
    await openName(page);
    await checkAddress(page, text, 'example-clinic.org');
    await expect(report(page).or(main(page).getByRole('alert')).first()).toBeVisible();
    expect(await main(page).innerText()).not.toMatch(/undefined|\[object|NaN|null/);
    const shown = await page.locator('.address').allInnerTexts();
    expect(shown.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b]/u);
    await openCheck(page, '#address');
    await page.reload();
    await openName(page);
    await paste(name(page), text.slice(0, 40));
    expect(await main(page).locator('summary').first().innerText()).not.toMatch(
      /[\p{Cc}\p{Bidi_Control}]/u,
    );
  });

const wraps: readonly Wrap[] = [
  ...WRAPS,
  (tag) => `https://x.example/<${tag}${CODE}>`,
  (tag) => `https://<${tag}${CODE}>@x.example/`,
  (tag) => `https://<${tag}${CODE}>.example/`,
  (tag) => `https://x.example/%3C${encodeURIComponent(tag + CODE)}%3E`,
  (tag) => `\u0000<${tag}\u0000${CODE}>`,
];
const links = [
  `javascript:${CODE}`,
  `JaVaScRiPt:${CODE}`,
  `java\tscript:${CODE}`,
  ` javascript:${CODE}//https://portal.example.org`,
  `data:text/html,<script>${CODE}</script>`,
  `vbscript:${CODE}`,
  `\${${CODE}}`,
  `{{constructor.constructor('${CODE}')()}}`,
];
const payloads = [...inAll(wraps), ...links];

test('of two hundred script payloads in every text field none runs, and each is answered', async ({
  page,
}) => {
  test.setTimeout(120_000);
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  await page.goto('/lessons/is-this-message-real/');
  await addressField(page).scrollIntoViewIfNeeded();
  await expect(awakeAddressForm(page)).toBeAttached();
  await checkAddress(page, 'https://portal.example-clinic.org/');
  await expect(report(page)).toBeVisible();
  const faults = await page.evaluate(async (all) => {
    const [address, letter] = [
      ...document.querySelectorAll<HTMLInputElement>('.try input[type=text]'),
    ];
    const press = address!.closest('.tool')!.querySelector('button')!;
    const put = (field: HTMLInputElement, text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const found: string[] = [];
    const risky = () =>
      document.querySelectorAll(
        '.try :is(script, img, iframe, object, embed, video, math, details, style, template, a), .try [onerror], .try [onload]',
      ).length;
    const before = risky();
    for (const text of all) {
      put(address!, text);
      put(letter!, text);
      press.click();
      const answerHere = () =>
        document.querySelector('[data-address-report]') ??
        document.querySelector('.try [role=alert]');
      const until = performance.now() + 5_000;
      do await new Promise((done) => setTimeout(done, 10));
      while (!answerHere()?.textContent?.trim() && performance.now() < until);
      const answer = answerHere();
      if (!answer?.textContent?.trim()) found.push(`no answer to ${text}`);
      if (risky() !== before) found.push(`an element came of ${text}`);
      if ('__xss' in window) found.push(`a script ran: ${text}`);
      delete (window as unknown as Record<string, unknown>)['__xss'];
    }
    return found;
  }, payloads);
  tellFigure('payloads', faults.length, payloads.length);
  expect(faults).toEqual([]);
});

test('of two hundred script payloads as the name of a portal none runs, here or once it is kept', async ({
  page,
}) => {
  await openName(page);
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  const count = await page.evaluate(async (all) => {
    for (const text of all) {
      const field = document.querySelector<HTMLInputElement>('#portal-name')!;
      field.value = [...text].slice(0, 40).join('');
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 5));
    }
    return document.querySelectorAll('.portals :is(script, img, svg, iframe, object, embed, a)')
      .length;
  }, payloads);
  const ranHere = await page.evaluate(() => '__xss' in window);
  await page.reload();
  await openName(page);
  const kept = await page
    .locator('.portals :is(script, img, svg, iframe, object, embed, a)')
    .count();
  const ranLater = await page.evaluate(() => '__xss' in window);
  tellFigure('payloads', count + kept + Number(ranHere) + Number(ranLater), payloads.length);
  expect([count, kept]).toEqual([0, 0]);
  expect([ranHere, ranLater]).toEqual([false, false]);
});
