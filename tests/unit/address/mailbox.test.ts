import { expect, test } from 'vitest';
import { isMailbox } from '#domain/address/mailbox.ts';

test.each([
  ['desk@clinic.example', '', true],
  ['amy.li@clinic.example', '', true],
  ['joe.co@clinic.example', '', true],
  ['t.young@clinic.example', '', true],
  ['ana.maria.ma@clinic.example', '', true],
  ['clinic.org@other.example', '', false],
  ['nhs.uk@other.example', '', false],
  ['portal.clinic.de@other.example', '', false],
  ['clinic.co.uk@other.example', '', false],
  ['amy.li@clinic.example', '/login', false],
  ['amy:key@clinic.example', '', false],
  ['a@b@clinic.example', '', false],
  ['clinic.github.io@other.example', '', false],
  ['@clinic.example', '', false],
  ['jane', '', false],
] as const)('%s%s is a mail address: %s', (text, tail, expected) => {
  expect(isMailbox(text, tail)).toBe(expected);
});
