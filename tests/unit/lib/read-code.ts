import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { QrPath } from '#lib/island/qr-path.ts';

/** Reads drawn codes by a library that drew none of them. */

/** Pixels to a module. */
const SCALE = 4;

/** The bars of a code's path, in modules. */
export const barsOf = (path: string) =>
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

let ready: Promise<unknown> | undefined;
const getReady = () =>
  (ready ??= prepareZXingModule({
    overrides: {
      wasmBinary: new Uint8Array(
        readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
      ).buffer,
    },
    fireImmediately: true,
  }));

/** What a code in a picture file says; undefined where it cannot be read. */
export async function readCodeFile(file: Uint8Array): Promise<string | undefined> {
  await getReady();
  const [found] = await readBarcodes(file, { formats: ['QRCode'] });
  return found?.text;
}

/** What a code says; undefined where it cannot be read. */
export async function readCode(code: QrPath): Promise<string | undefined> {
  await getReady();
  const [found] = await readBarcodes(painted(code), { formats: ['QRCode'] });
  return found?.text;
}
