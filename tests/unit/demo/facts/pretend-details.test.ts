import { describe, expect, it } from 'vitest';
import { looksReal } from '#domain/demo/facts/pretend-details.ts';
import { isPlanted } from '../../../fixtures/depth.ts';

describe('details that look real', () => {
  it.each([
    'pat@gmail.com',
    'Write to Pat.Doe+x@mail.clinic.org, please',
    'ｐａｔ＠ｇｍａｉｌ．ｃｏｍ',
    'père@académie.fr',
    'mailto:a@b.co',
    'x@example.com.evil.net',
    'x@notexample.com',
  ])('are seen in an email address: %j', (text) => {
    expect(looksReal(text)).toBe('email');
  });

  it.each([
    '123456789',
    '123-45-6789',
    'My number is 123 45 6789.',
    '(312) 867-5309',
    '312.867.5309',
    '4111 1111 1111 1111',
    '１２３４５６７８９',
    '+44 20 7946 0958',
    '555-0142 123456789',
    '3125550142123',
  ])('are seen in a long number: %j', (text) => {
    expect(looksReal(text)).toBe('number');
  });

  it.each([
    'robin@mailbox.example',
    'a@example.com',
    'a@mail.example.org',
    'a@clinic.test',
    'a@b.invalid',
    'pat@home',
    '@gmail.com',
    'a @ gmail.com',
    'me@',
    '',
  ])('are not seen in %j: nobody can own it, or it is no address', (text) => {
    expect(looksReal(text)).toBeUndefined();
  });

  it.each([
    '555-0142',
    '312-555-0142',
    '(312) 555-0142',
    '+1 312 555 0199',
    'Call 555-0142 or 555-0199.',
    '123456',
    '4F7K-92QD',
    'room 12345678',
    'On 2026-11-16 09:00 and 2026-12-10',
    'Take 2 of 500 mg, 3 times, for 10 days',
    'maple-tree-42',
  ])('are not seen in %j: it is pretend, or too short', (text) => {
    expect(looksReal(text)).toBeUndefined();
  });

  it.skipIf(isPlanted)('are looked for in long texts without keeping anybody waiting', () => {
    const started = performance.now();
    for (const piece of ['a@', '1 ', '@a.', 'a', '1-', '555-01', '(312) ', '2026-'])
      looksReal(piece.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
