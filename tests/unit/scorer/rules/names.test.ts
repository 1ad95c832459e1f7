import { expect, it } from 'vitest';
import { sameName } from '#domain/scorer/rules/names.ts';

it.each([
  ['Gr\u00FCn', 'Gru\u0308n'],
  ['Portal  One', 'portal one'],
  ['Portal\u00A0One', 'Portal One'],
  [' Blue\t', 'blue'],
  ['Ｂｌｕｅ', 'Blue'],
  ['Blue\u200B', 'Blue'],
  ['\uFB01ne', 'Fine'],
  ['Blue\tPortal', 'Blue Portal'],
  ['Blue\u0007Portal', 'BluePortal'],
])('%j and %j are one name', (one, other) => expect(sameName(one, other)).toBe(true));

it.each([
  ['Blue', 'Blue 2'],
  ['Grun', 'Grün'],
  ['AB', 'A B'],
])('%j and %j are two', (one, other) => expect(sameName(one, other)).toBe(false));
