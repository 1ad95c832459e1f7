/**
 * `npm run measure:address` prints how often the address check is wrong, and how
 * long it takes. With a folder as argument it measures the `domain/address` of
 * another copy of the project: `npm run measure:address -- ../other/src/domain/address`.
 */
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import english from 'an-array-of-english-words' with { type: 'json' };
import type { AddressReport } from '#domain/address/types.ts';
import {
  addressesBehind,
  carryingAddresses,
  governmentAddresses,
  hostileAddresses,
  portalAddresses,
  techniques,
  wordAddresses,
} from './address-sets.ts';

// The rules import "punycode/" as bundlers read it; Node wants the file.
registerHooks({
  resolve: (name, context, next) =>
    next(name === 'punycode/' ? 'punycode/punycode.es6.js' : name, context),
});

const folder = resolve(process.argv[2] ?? 'src/domain/address');
const load = async <T>(from: string, file: string): Promise<T> =>
  (await import(pathToFileURL(resolve(from, file)).href)) as T;
const { checkAddress } = await load<{ checkAddress: (address: string) => AddressReport }>(
  folder,
  'index.ts',
);
// Both copies are measured on the names and forwarders of this one.
const own = resolve('src/domain/address');
const { distinctNames } = await load<{ distinctNames: string[] }>(own, 'data/known-names.ts');
const { forwarders } = await load<{ forwarders: Set<string> }>(own, 'data/forwarders.ts');

const words = english.filter((word) => /^[a-z]{4,14}$/.test(word));
const every = (count: number, from = 0): string[] =>
  Array.from(
    { length: count },
    (_, index) => words[Math.floor(((index + from) * words.length) / (count + from))] ?? 'clinic',
  );

const isAlarm = ({ verdict }: AddressReport): boolean =>
  verdict === 'careful' || verdict === 'stop';
function print(set: string, addresses: readonly string[]): void {
  const began = performance.now();
  const reports = addresses.map((address) => checkAddress(address));
  const time = (performance.now() - began) / addresses.length;
  const warned = reports.filter(isAlarm).length;
  const share = ((100 * warned) / addresses.length).toFixed(3);
  console.log(
    `${set.padEnd(34)} ${String(addresses.length).padStart(7)} ${String(warned).padStart(7)} ${share.padStart(8)} % ${time.toFixed(3)} ms`,
  );
  if (process.env['SHOW'] === set)
    console.log(
      addresses
        .filter((_, index) => isAlarm(reports[index] as AddressReport) === /^ordinary/.test(set))
        .slice(0, 80)
        .join('\n'),
    );
}

console.log('set                                     of  warned    share   mean time');
print('ordinary: words as names', wordAddresses(every(75_000)));
print('ordinary: government names', governmentAddresses(every(16_500)));
print('ordinary: portals', portalAddresses(every(4_100)));
print('ordinary: addresses carried along', carryingAddresses(every(4_000)));
for (const technique of Object.keys(techniques))
  print(`hostile: ${technique}`, hostileAddresses(technique, distinctNames));
print('hostile: an address behind a name', addressesBehind(every(1_000)));
print(
  'hostile: listed forwarders',
  [...forwarders].map((host) => `https://${host}/a1B2c3`),
);
