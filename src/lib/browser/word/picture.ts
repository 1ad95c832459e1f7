import { ImageRun, Paragraph } from 'docx';

/** A drawing as a browser painted it. */
export interface Drawing {
  readonly png: Uint8Array;
  /** In CSS pixels, as it stands on the page. */
  readonly width: number;
  readonly height: number;
}

/** Widest picture, in CSS pixels: half a page, so that words and picture share it. */
const WIDEST = 330;

/** A picture that was drawn anew here (src/lib/browser/read-picture.ts): a PNG, whose size stands in its first chunk. */
export function drawingOf(image: Element): Drawing | undefined {
  const [, base64] = /^data:image\/png;base64,(.+)$/.exec(image.getAttribute('src') ?? '') ?? [];
  if (!base64) return undefined;
  const png = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  if (png.length < 24) return undefined;
  const view = new DataView(png.buffer);
  return { png, width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * A paragraph with a picture in it.
 * @param text what it says to who cannot see it
 * @throws where there is no picture, or nothing said of it
 */
export function pictureOf(drawing: Drawing | undefined, text: string): Paragraph {
  if (!drawing || text === '')
    throw new Error('A drawing of the page is missing, or has no words for who cannot see it.');
  const scale = Math.min(1, WIDEST / drawing.width);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: drawing.png,
        transformation: {
          width: Math.round(drawing.width * scale),
          height: Math.round(drawing.height * scale),
        },
        altText: { name: text.slice(0, 60), title: '', description: text },
      }),
    ],
  });
}
