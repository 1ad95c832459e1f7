import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

/** A device that speaks into a list. Voices come when they are given, and a piece ends when it is told to. */
interface Device {
  readonly said: { readonly text: string; readonly voice: string }[];
  give(...voices: { name: string; lang: string; localService: boolean }[]): void;
  /** The piece that is spoken comes to its end; returns what is spoken next. */
  end(): string | undefined;
}
declare global {
  interface Window {
    device: Device;
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const events = new EventTarget();
    let voices: object[] = [];
    let now: { onend?: () => void } | undefined;
    window.device = {
      said: [],
      give(...given) {
        voices = given;
        events.dispatchEvent(new Event('voiceschanged'));
      },
      end() {
        const { length } = this.said;
        now?.onend?.();
        return this.said[length]?.text;
      },
    };
    class Utterance {
      voice: { name: string } | null = null;
      lang = '';
      constructor(readonly text: string) {}
    }
    const speech = Object.assign(events, {
      getVoices: () => voices,
      cancel() {
        // What made it fall silent first, for who comes back to the page.
        if (now && !sessionStorage.getItem('silenced'))
          sessionStorage.setItem('silenced', window.event?.type ?? '');
        now = undefined;
      },
      speak(one: Utterance) {
        now = one as { onend?: () => void };
        window.device.said.push({ text: one.text, voice: one.voice?.name ?? '' });
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  }),
);

const said = (page: Page) => page.evaluate(() => window.device.said.map(({ text }) => text));
const control = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a lesson is read aloud from its title to its text by a voice of the device alone, and pauses, goes on and stops', async ({
  page,
}) => {
  await page.goto('/lessons/is-this-message-real/');
  await expect(control(page, 'Print')).toBeVisible();
  await expect(control(page, 'Listen')).toBeHidden();
  await page.evaluate(() =>
    window.device.give(
      { name: 'Far', lang: 'en-US', localService: false },
      { name: 'Foreign', lang: 'fr-FR', localService: true },
    ),
  );
  await expect(control(page, 'Listen')).toBeHidden();
  await page.evaluate(() =>
    window.device.give(
      { name: 'Far', lang: 'en-US', localService: false },
      { name: 'Near', lang: 'en_US', localService: true },
    ),
  );
  await control(page, 'Listen').click();
  await expect(control(page, 'Pause')).toBeVisible();
  await expect.poll(() => said(page)).toEqual(['Is this message real?']);
  await expect(page.locator('[data-spoken]')).toHaveText('Is this message real?');
  expect(await page.evaluate(() => window.device.end())).toBe(
    'Go to the portal yourself. Do not follow the link.',
  );

  await control(page, 'Pause').click();
  await expect(control(page, 'Go on')).toBeVisible();
  expect(await page.evaluate(() => window.device.end())).toBeUndefined();
  await control(page, 'Go on').click();
  await expect
    .poll(() => said(page))
    .toEqual([
      'Is this message real?',
      'Go to the portal yourself. Do not follow the link.',
      'Go to the portal yourself. Do not follow the link.',
    ]);

  await control(page, 'Stop').click();
  await expect(control(page, 'Listen')).toBeFocused();
  await expect(control(page, 'Stop')).toBeHidden();
  await expect(page.locator('[data-spoken]')).toHaveCount(0);

  const all = await page.evaluate(() => {
    const { device } = window;
    device.said.length = 0;
    document.querySelector<HTMLElement>('[data-listen]')!.click();
    return new Promise<readonly { text: string; voice: string }[]>((resolve) => {
      const turn = () => {
        if (device.said.length > 0 && device.end() === undefined) resolve(device.said);
        else setTimeout(turn);
      };
      turn();
    });
  });
  await expect(control(page, 'Listen')).toBeVisible();
  expect(new Set(all.map(({ voice }) => voice))).toEqual(new Set(['Near']));
  const texts = all.map(({ text }) => text);
  const headings = await page
    .locator('article')
    .locator('h1, h2:not(#quiz):not(details *), h3:not(details *)')
    .evaluateAll((all) =>
      all
        .filter((one) => !one.closest('astro-island, .try, .where'))
        // Before the words may stand an older name of that part, which links still open.
        .map((one) =>
          [...one.childNodes].map((node) => node.textContent?.trim()).find((text) => text),
        ),
    );
  expect(headings.length).toBeGreaterThan(6);
  expect(texts.filter((text) => headings.includes(text))).toEqual(headings);
  const whole = texts.join('\n');
  for (const unread of ['Check what you know', 'That’s right', 'Not quite', 'Notes:', 'How good'])
    expect(whole).not.toContain(unread);
  // The number of a note would be read into the sentence.
  expect(whole).not.toMatch(/[.”] ?\d+(\n|$)/);
  expect(texts.indexOf('In short')).toBe(3);
  await control(page, 'Print').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});

test('the voice falls silent when the page is left, and at once by the exit control', async ({
  page,
  noise,
}) => {
  await page.route('https://www.weather.gov/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' }),
  );
  const lesson = '/lessons/if-something-looks-wrong/';
  const listenAndLeave = async (leave: () => Promise<unknown>) => {
    await page.goto(lesson);
    await page.evaluate(() => {
      window.device.give({ name: 'Near', lang: 'en', localService: true });
      sessionStorage.clear();
    });
    await control(page, 'Listen').click();
    await expect(control(page, 'Stop')).toBeVisible();
    await page.evaluate(() => sessionStorage.clear());
    await leave();
    await page.goto(lesson);
    return page.evaluate(() => sessionStorage.getItem('silenced'));
  };
  expect(await listenAndLeave(() => page.goto('/glossary/'))).toBe('pagehide');
  expect(
    await listenAndLeave(async () => {
      await page.getByRole('link', { name: 'Exit this page' }).click();
      await expect(page).toHaveURL('https://www.weather.gov/');
    }),
  ).toBe('click');
  noise.foreign.length = 0;
});
