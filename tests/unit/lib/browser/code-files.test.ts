import { expect, it } from 'vitest';
import { codeSvg } from '#lib/browser/code-files.ts';
import { qrPath } from '#lib/island/qr-path.ts';

it('writes a code as one drawing on white, with a size for paper', () => {
  const svg = codeSvg(qrPath('https://guide.example/lessons/two-step-login/'));
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" width="40mm"/,
  );
  expect(svg.indexOf('#fff')).toBeLessThan(svg.indexOf('#000'));
});
