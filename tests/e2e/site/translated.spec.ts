import { PAGE_SCRIPTS } from '../../fixtures/page-scripts.ts';
import { expect, test, type Page } from '@playwright/test';
import { isWhole } from '../../fixtures/depth.ts';
import { translate, untranslated } from '../support/translator.ts';

/**
 * A browser's translator takes each text out of the page. Whatever a tool says afterwards
 * must still be seen: two readers do the same things, one of them through a translator, and
 * must read the same.
 */

/** Acts of each pair of readers; `ACTS=500` for a long look, a thousand acts a tool. */
const ACTS = Number(process.env['ACTS'] ?? (isWhole ? 30 : 12));

/** Two pages on which time and chance are the same. */
async function prepare(page: Page, address: string): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-26T09:00:00Z') });
  await page.addInitScript(() => {
    let state = 7;
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state;
    };
    Math.random = () => next() / 2 ** 32;
    crypto.getRandomValues = (array) => {
      const bytes = new Uint8Array(array!.buffer, array!.byteOffset, array!.byteLength);
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = next() >>> 24;
      return array;
    };
    window.print = () => undefined;
    window.open = () => null;
  });
  await page.goto(address);
  await page.evaluate(PAGE_SCRIPTS);
  // Before the tool wakes: the demo's story begins with the moment in which it does.
  await page.clock.pauseAt(new Date('2026-11-26T10:00:00Z'));
}

/** The reader's first sign of life. */
async function wake(page: Page): Promise<void> {
  await page.mouse.move(20, 200);
  await page.mouse.move(30, 210);
  await expect(page.locator('main astro-island[ssr]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

/**
 * One thing that a reader does: the control with this number is pressed, ticked, chosen or
 * filled, if it is the expected one. Links out of the page, files, prints and the way out
 * are left alone. Left without an expected one, nothing is done.
 *
 * @returns what the control is, among how many
 */
async function act(page: Page, number: number, expected?: string): Promise<string> {
  return page.evaluate(
    ([n, awaited]) => {
      const wanted = 'button, input, select, textarea, summary, a[href^="#"]';
      const island = document.querySelector('main astro-island')!;
      const controls = [...island.querySelectorAll<HTMLElement>(wanted)].filter(
        (one) =>
          one.checkVisibility() &&
          !one.matches(
            ':disabled, [type=file], [data-erase], [data-exit], [data-search-open], [download]',
          ) &&
          !one.closest('.exit'),
      );
      const one = controls[n % controls.length];
      if (!one) return 'nothing';
      const name = `${controls.length} ${one.localName} ${one.textContent || one.getAttribute('name')}`;
      if (awaited !== name.replaceAll(/[⟦⟧]/g, '')) return name;
      one.focus();
      if (one instanceof HTMLSelectElement) {
        one.selectedIndex = n % one.options.length;
        one.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (
        one instanceof HTMLTextAreaElement ||
        (one instanceof HTMLInputElement &&
          !['radio', 'checkbox', 'button', 'submit'].includes(one.type))
      ) {
        const texts = [
          'https://portal.oakhill.example/',
          'http://oakhi11.example@1.2.3.4',
          '123456',
          '',
        ];
        one.value = one.getAttribute('type') === 'date' ? '2026-11-20' : texts[n % texts.length]!;
        one.dispatchEvent(new Event('input', { bubbles: true }));
        one.dispatchEvent(new Event('change', { bubbles: true }));
      } else one.click();
      return name;
    },
    [number, expected] as const,
  );
}

/** All that the tool says and holds, in lines, without the translator's marks. */
const reading = async (page: Page): Promise<readonly string[]> => {
  const lines = await page.evaluate(() => {
    const island = document.querySelector('main astro-island')!;
    const walker = document.createTreeWalker(island, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() !== '' && !parentElement?.closest('script, style, template, noscript'))
        texts.push(data.replace(/\s+/g, ' ').trim());
    }
    const held = [...island.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      (one) => `${one.name} ${one.value} ${one.checked}`,
    );
    const states = [
      ...island.querySelectorAll<HTMLElement>('[data-verdict], [data-outcome], [data-portal]'),
    ].map((one) => JSON.stringify(one.dataset));
    const active = [...island.querySelectorAll<HTMLButtonElement>('button, a, input')].map(
      (one) => `${one.textContent} ${one.checkVisibility()} ${one.matches(':disabled')}`,
    );
    return [...texts, ...held, ...states, ...active];
  });
  return lines.map(untranslated).map((line) => line.trim());
};

/** The first line in which they differ, if any. */
const difference = (one: readonly string[], other: readonly string[]): string | undefined => {
  const at = one.findIndex((line, n) => line !== other[n]);
  if (at === -1 && one.length === other.length) return undefined;
  const from = at === -1 ? Math.min(one.length, other.length) : at;
  return `${one.slice(from, from + 3).join(' | ')} ≠ ${other.slice(from, from + 3).join(' | ')}`;
};

for (const { tool, address } of [
  { tool: 'message check', address: '/message/' },
  { tool: 'check', address: '/check/' },
  { tool: 'comparison', address: '/score/' },
  { tool: 'demo', address: '/demo/' },
])
  for (const when of isWhole ? (['before', 'after'] as const) : (['before'] as const))
    test(`the ${tool} reads the same to who translates it ${when} it wakes, whatever is done`, async ({
      browser,
    }) => {
      test.setTimeout(60_000 + ACTS * 2_000);
      const errors: string[] = [];
      let underway = 0;
      const open = async () => {
        // Whose browser speaks another language than the page; its translator starts once all is loaded.
        const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
        page.on('request', () => (underway += 1));
        for (const end of ['requestfinished', 'requestfailed'] as const)
          page.on(end as 'requestfinished', () => (underway -= 1));
        page.on('pageerror', (error) => errors.push(error.message));
        await prepare(page, address);
        return page;
      };
      const [plain, translated] = [await open(), await open()];
      if (when === 'before') await translate(translated);
      for (const page of [plain, translated]) await wake(page);
      if (when === 'after') await translate(translated);
      const pages = [plain, translated];
      let seed = 11;
      for (let done = 0; done < ACTS; done += 1) {
        seed = (Math.imul(seed, 22_695_477) + 1) >>> 0;
        const number = seed >>> 8;
        // A part that is on its way may be there for one of them first: then they wait for each other.
        let did = '';
        await expect
          .poll(async () => {
            did = await act(plain, number);
            return underway === 0 && untranslated(await act(translated, number)) === did;
          })
          .toBe(true);
        await Promise.all(
          pages.map((page) =>
            expect.poll(async () => untranslated(await act(page, number, did))).toBe(did),
          ),
        );
        await Promise.all(pages.map((page) => page.clock.runFor(500)));
        // Parts that are fetched, and the translator itself, may be a moment behind.
        await expect
          .poll(async () => difference(await reading(plain), await reading(translated)), {
            message: `after ${done} acts, the last: ${did}`,
            timeout: 5_000,
            intervals: [20, 50, 100, 250],
          })
          .toBeUndefined();
      }
      expect(errors).toEqual([]);
    });
