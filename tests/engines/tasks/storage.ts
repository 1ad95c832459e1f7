import { expect, test } from 'vitest';
import { KEPT_AT } from '../../fixtures/check-answers.ts';
import { REVIEWS_AT } from '../../fixtures/reviews.ts';
import { browse } from '../support/browse.ts';
import type { Engine } from '../support/driver.ts';
import type { Reader } from '../support/reader.ts';
import { wake } from '../support/tools.ts';

/** What a browser may do to storage: no tool vanishes, nothing is lost on screen, and the reader is told. */

const BLOCKED = `Object.defineProperty(window, 'localStorage', {
  get: () => { throw new DOMException('blocked', 'SecurityError'); },
});`;
const FULL = `Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
};`;
const keeping = (text: string) => `if (localStorage.length === 0)
  for (const key of ${JSON.stringify([KEPT_AT, REVIEWS_AT])})
    localStorage.setItem(key, ${JSON.stringify(text)});`;

const faults: Readonly<Record<string, { readonly script: string; readonly says: string }>> = {
  'that is blocked': { script: BLOCKED, says: 'keeps nothing for us' },
  'that is full': { script: FULL, says: 'No room left on this device' },
  'with null in it': { script: keeping('null'), says: 'We could not read' },
  'with half a file in it': { script: keeping('{"version":1,"rev'), says: 'We could not read' },
};

const tools: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  comparison: async (reader) => {
    await reader.open('/score/');
    await wake(reader, 'scorer');
    for (const row of ['own-sign-ins', 'real-support'])
      await reader.click('radio', 'No', `[data-criterion="${row}"]`);
    await reader.isThere('[data-verdict="ask"]');
  },
  check: async (reader) => {
    await reader.open('/check/');
    await wake(reader, 'check');
    await reader.click('radio', 'My own', 'main');
    await reader.sees('heading', 'Where is the clinic?');
  },
};

export function storageTasks(engine: Engine, origin: () => string): void {
  for (const [tool, use] of Object.entries(tools))
    for (const [fault, { script, says }] of Object.entries(faults))
      test(`with storage ${fault} the ${tool} works and says so`, () =>
        browse(
          engine,
          origin(),
          async ({ reader }) => {
            await use(reader);
            await reader.see(
              `the notice says "${says}"`,
              (asked) => document.querySelector('[data-storage]')?.textContent?.includes(asked),
              says,
            );
            expect(await reader.count('heading')).toBeGreaterThan(0);
          },
          { script },
        ));
}
