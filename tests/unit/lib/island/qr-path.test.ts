import { describe, expect, it } from 'vitest';
import { qrPath } from '#lib/island/qr-path.ts';
import { barsOf, readCode } from '../read-code.ts';

const URI =
  'otpauth://totp/Pretend%20Clinic:pretend-patient?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Pretend%20Clinic&algorithm=SHA1&digits=6&period=30';

describe('a QR code', () => {
  it.each([URI, 'x', 'Wie geht’s? 泳げますか'])(
    'is read by an independent reader: %s',
    async (text) => {
      expect(await readCode(qrPath(text))).toBe(text);
    },
  );

  it('is one path of bars, four light modules from every edge', () => {
    const { size, path } = qrPath(URI);
    const bars = barsOf(path);
    expect(bars.map(([x, y, length, back]) => `M${x} ${y}h${length}v1h-${back}z`).join('')).toBe(
      path,
    );
    expect(bars.every(([, , length, back]) => length === back)).toBe(true);
    expect(Math.min(...bars.map(([x]) => x))).toBe(4);
    expect(Math.min(...bars.map(([, y]) => y))).toBe(4);
    expect(Math.max(...bars.map(([x, , length]) => x + length))).toBe(size - 4);
  });
});
