/**
 * The bytes of a file that the reader chose. Its size is looked at before anything is read.
 *
 * @param most - in bytes
 * @returns why not, when it is bigger or the device cannot read it (a stick that was pulled out)
 */
export async function readBytes(
  file: File,
  most: number,
): Promise<Uint8Array | 'too-big' | 'damaged'> {
  if (file.size > most) return 'too-big';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'damaged';
  }
}
