import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { frameCode } from '#domain/clinics/embed.ts';

it('is one frame, whatever its name says', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const address = 'https://guide.example/embed/check/?x="><script>';
      const { document } = parseHTML(`<main>${frameCode({ address, title, height: 600 })}</main>`);
      expect(document.querySelectorAll('main *')).toHaveLength(1);
      const frame = document.querySelector('iframe');
      expect(frame?.getAttribute('src')).toBe(address);
      expect(frame?.getAttribute('loading')).toBe('lazy');
    }),
  );
});
