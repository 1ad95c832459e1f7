import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { frameCode } from '#domain/clinics/embed.ts';

it('is one frame with a name, whatever that says', () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const address = 'https://guide.example/embed/check/?x="><script>';
      const { document } = parseHTML(`<main>${frameCode({ address, title, height: 600 })}</main>`);
      expect(document.querySelectorAll('main *')).toHaveLength(1);
      const frame = document.querySelector('iframe');
      expect(frame?.getAttribute('src')).toBe(address);
      expect(frame?.getAttribute('loading')).toBe('lazy');
      expect(frame?.getAttribute('title'), 'its name').toBe(title);
    }),
  );
});

it('fills the width of the page it is pasted into, with its own name and height', () => {
  expect(
    frameCode({ address: 'https://guide.example/e/', title: 'Check & see', height: 480 }),
  ).toBe(
    '<iframe src="https://guide.example/e/" title="Check &#38; see" width="100%" height="480" loading="lazy"></iframe>',
  );
});
