/** In bytes; a logo has a hundredth. */
const LARGEST = 5 * 1_048_576;
/** What stands on a page, in points of the picture: sharp on paper, and small to keep. */
const WIDEST = 600;
const HIGHEST = 200;
/** PNG, JPEG, WebP and GIF by their first bytes: a drawing in SVG can hold more than a picture. */
const PICTURE = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP)/s;

/**
 * Reads a picture that the reader chose, on this device, and draws it anew: nothing of the
 * file is left in it but its points.
 *
 * @returns a PNG in base64; undefined when it is no picture, or too big
 */
export async function readPicture(file: File): Promise<string | undefined> {
  if (file.size > LARGEST) return undefined;
  try {
    const start = new Uint8Array(await file.slice(0, 16).arrayBuffer());
    if (!PICTURE.test(String.fromCharCode(...start))) return undefined;
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, WIDEST / bitmap.width, HIGHEST / bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  } catch {
    return undefined;
  }
}
