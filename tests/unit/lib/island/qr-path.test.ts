import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrPath, type QrPath } from '#lib/island/qr-path.ts';

const URI =
  'otpauth://totp/Pretend%20Clinic:pretend-patient?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Pretend%20Clinic&algorithm=SHA1&digits=6&period=30';
/** Pixels to a module. */
const SCALE = 4;

beforeAll(async () => {
  const wasmBinary = readFileSync(
    createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
  );
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer },
    fireImmediately: true,
  });
});

const barsOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(
    (bar) => bar.slice(1).map(Number) as [x: number, y: number, length: number, back: number],
  );

/** The drawing as a browser would paint it: dark bars on a light square. */
function painted({ size, path }: QrPath): ImageData {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y, length] of barsOf(path))
    for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1)
      for (let column = x * SCALE; column < (x + length) * SCALE; column += 1)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData;
}

describe('a QR code', () => {
  it.each([URI, 'x', 'Wie geht’s? 泳げますか'])(
    'is read by an independent reader: %s',
    async (text) => {
      const [found] = await readBarcodes(painted(qrPath(text)), { formats: ['QRCode'] });
      expect(found?.text).toBe(text);
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
