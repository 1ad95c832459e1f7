import type { QrPath } from '../island/qr-path.ts';

/** A code as files to set into a letter, a poster or a slide: dark on light, whatever the reader's own colors. */

/** Pixels to a side, at least: 10 cm on paper at 300 dots an inch. */
export const PRINT = 1200;
/** Fills a projector of 1,080 lines and leaves room for a heading. */
export const PROJECTOR = 800;

/** A drawing that any program opens; its quiet zone is part of it. */
export const codeSvg = ({ size, path }: QrPath): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="40mm" height="40mm" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;

/**
 * The same in pixels. Each module is a whole number of them, or its edges would blur.
 * @param least pixels to a side
 * @throws Error where the browser cannot draw
 */
export async function codePng({ size, path }: QrPath, least: number): Promise<Uint8Array> {
  const scale = Math.ceil(least / size);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw.');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(path));
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!file) throw new Error('This browser cannot make a picture.');
  return new Uint8Array(await file.arrayBuffer());
}
