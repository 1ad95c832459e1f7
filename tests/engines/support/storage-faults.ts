import { expect } from 'vitest';
import type { Engine, Session, Settings } from './driver.ts';
import type { KeptThing, Told } from './kept-thing.ts';
import { readerOf, type Reader } from './reader.ts';
import { until } from './until.ts';

/** What a browser, its user or another release may do to what is kept, and what must come of it. */

/** One fault before one kept thing. */
interface Case {
  readonly thing: KeptThing;
  readonly reader: Reader;
  readonly session: Session;
}

export interface Fault {
  /** As it stands after "with storage". */
  readonly name: string;
  readonly settings?: (engine: Engine) => Settings;
  /** In a frame that may keep nothing. */
  readonly isSandboxed?: boolean;
  readonly run: (one: Case) => Promise<void>;
}

const BLOCKED = `Object.defineProperty(window, 'localStorage', {
  get: () => { throw new DOMException('blocked', 'SecurityError'); },
});`;
const HALF = (text: string) => text.slice(0, Math.ceil(text.length / 2) + 1);
const keyOf = ({ key }: KeptThing) => `portal-check:v1:${key}`;

const get = (reader: Reader, key: string) =>
  reader.evaluate((asked) => localStorage.getItem(asked), key);
const put = (reader: Reader, thing: KeptThing, text: string) =>
  reader.evaluate((key, value) => localStorage.setItem(key, value), keyOf(thing), text);

/** Keeps a text as if it had been there before. */
async function keep({ reader, thing }: Case, text: string): Promise<void> {
  await reader.open('/privacy/');
  await put(reader, thing, text);
}

const stands = ({ reader, thing }: Case) =>
  until(
    () => reader.evaluate((asked) => !!document.querySelector(asked), thing.stands),
    `${thing.name} stand on the screen`,
  );
const gone = ({ reader, thing }: Case) =>
  until(
    () => reader.evaluate((asked) => !document.querySelector(asked), thing.stands),
    `${thing.name} are off the screen`,
  );

/** The reader is told, where the page promises to tell. */
async function says({ reader, thing }: Case, what: keyof Told) {
  const { at, says: words } = thing.tells ?? {};
  if (!at || !words?.[what]) return;
  await until(
    () =>
      reader.evaluate(
        (place, text) =>
          [...document.querySelectorAll(place)].some((one) =>
            one.textContent?.replace(/\s+/g, ' ').includes(text),
          ),
        at,
        words[what],
      ),
    `the page says "${words[what]}"`,
  );
}
/** What only reads has nothing to lose: its page stands, and it shows what it was given. */
const act = (one: Case): Promise<unknown> =>
  one.thing.act ? one.thing.act(one.reader).then(() => stands(one)) : Promise.resolve();
const open = ({ reader, thing }: Case, path = thing.path) => thing.open(reader, path);

/** What cannot be read is told of, stops nothing, and lies aside as it was before something else is kept. */
const unreadable =
  (textOf: (thing: KeptThing) => string, told: 'unreadable' | 'newer' = 'unreadable') =>
  async (one: Case): Promise<void> => {
    const { reader, thing } = one;
    const text = textOf(thing);
    await keep(one, text);
    await open(one);
    await says(one, told);
    await gone(one);
    if (!thing.act) return;
    await act(one);
    await until(async () => (await get(reader, keyOf(thing))) !== text, 'the act is kept');
    expect(await get(reader, `${keyOf(thing)}:aside`)).toBe(text);
    await reader.open('/privacy/');
    await open(one);
    await stands(one);
  };

/** Another tab of the same browser, for one deed. */
async function elsewhere(session: Session, deed: (reader: Reader) => Promise<unknown>) {
  const other = readerOf(await session.newTab());
  await other.open('/privacy/');
  await deed(other);
  await other.tab.close();
}

const FAULTS: readonly Fault[] = [
  {
    name: 'blocked',
    settings: ({ canSet }) =>
      canSet.includes('blocksSites') ? { blocksSites: true } : { script: BLOCKED },
    run: async (one) => {
      await open(one);
      await act(one);
      await says(one, 'blocked');
    },
  },
  {
    name: 'full',
    run: async (one) => {
      const { reader, thing } = one;
      await reader.open('/privacy/');
      if (!thing.act) await put(reader, thing, thing.good);
      await reader.evaluate(() => {
        let piece = 'x'.repeat(2 ** 20);
        for (let count = 0; piece; count++)
          try {
            localStorage.setItem(`filler-${count}`, piece);
          } catch {
            piece = piece.slice(0, piece.length >> 1);
          }
      });
      await open(one);
      await act(one);
      await stands(one);
      await says(one, 'full');
      if (thing.act) expect(await get(reader, keyOf(thing))).toBeNull();
    },
  },
  { name: 'with half a value in it', run: unreadable(({ good }) => HALF(good)) },
  { name: 'with null in it', run: unreadable(() => 'null') },
  { name: 'with wrong types in it', run: unreadable(({ wrong }) => wrong) },
  {
    name: 'of the first release',
    run: async (one) => {
      await keep(one, one.thing.old);
      await open(one);
      await stands(one);
      expect(await get(one.reader, `${keyOf(one.thing)}:aside`)).toBeNull();
    },
  },
  { name: 'of a later release', run: unreadable(() => '{"version":2,"more":true}', 'newer') },
  {
    name: 'cleared meanwhile',
    run: async (one) => {
      await keep(one, one.thing.good);
      await open(one);
      await stands(one);
      await elsewhere(one.session, (other) => other.evaluate(() => localStorage.clear()));
      await gone(one);
      await says(one, 'erased');
      await act(one);
    },
  },
  {
    name: 'changed in another tab',
    run: async (one) => {
      await open(one);
      await elsewhere(one.session, (other) => put(other, one.thing, one.thing.good));
      await stands(one);
      await says(one, 'changed');
      await elsewhere(one.session, (other) => put(other, one.thing, 'null'));
      await says(one, 'unreadable');
      await stands(one);
    },
  },
  {
    name: 'changed while its page lay in the browser’s memory',
    run: async (one) => {
      const { reader, thing } = one;
      await keep(one, thing.good);
      await open(one);
      await stands(one);
      await reader.open('/about/');
      await reader.evaluate((key) => localStorage.removeItem(key), keyOf(thing));
      await reader.back(thing.path.replace(/#.*/, ''));
      await gone(one);
    },
  },
  {
    name: 'of a frame in a sandbox',
    isSandboxed: true,
    run: async (one) => {
      await open(one, one.thing.framed);
      await act(one);
      await says(one, 'blocked');
    },
  },
  {
    name: 'of a private window',
    settings: () => ({ isPrivate: true }),
    run: async (one) => {
      if (!one.thing.act) await keep(one, one.thing.good);
      await open(one);
      await act(one);
      await one.reader.open('/privacy/');
      await open(one);
      await stands(one);
    },
  },
];

/** WebKit's driver falls silent over a second window on a busy machine, so nothing is asked of it that needs one; in its frame in a sandbox tools were not seen to wake yet. */
const NOT_IN_WEBKIT = ['cleared meanwhile', 'changed in another tab', 'of a frame in a sandbox'];

/** The faults that an engine's driver can set. */
export const faultsIn = (engine: Engine): readonly Fault[] =>
  FAULTS.filter(
    ({ name, settings }) =>
      (engine.name !== 'WebKitGTK' || !NOT_IN_WEBKIT.includes(name)) &&
      (!settings?.(engine).isPrivate || engine.canSet.includes('isPrivate')),
  );

const REFUSES = 'its page refuses to stand in a frame';
const READ_ONCE = 'it is read once, when its page opens';
/** Where a fault and a thing never meet. */
export const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a vendor's form": { 'of a frame in a sandbox': REFUSES },
  'the logo of a report': { 'of a frame in a sandbox': 'a frame has no report' },
  "a clinic's lines on a sheet": { 'of a frame in a sandbox': REFUSES },
  'the place that the check was told': {
    'cleared meanwhile': READ_ONCE,
    'changed in another tab': READ_ONCE,
    'changed while its page lay in the browser’s memory': READ_ONCE,
  },
};
