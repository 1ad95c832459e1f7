import { parseHTML } from 'linkedom';
import { wordFile, type Drawing } from '#lib/browser/word-file.ts';

/**
 * The Word file of one sheet.
 * @param html the built page
 * @param drawings the drawings of its sheet, in their order
 * @throws where the page holds no sheet, or a drawing is missing
 */
export async function wordFileOfSheet(
  html: string,
  drawings: readonly Drawing[],
): Promise<Uint8Array> {
  const document = parseHTML(html).document as unknown as Document;
  const sheet = document.querySelector('.sheet');
  if (!sheet) throw new Error('The page holds no sheet.');
  return wordFile(sheet, {
    title: document.title,
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    creator: sheet.querySelector('.sheet-kind b')?.textContent?.trim() ?? '',
    language: document.documentElement.getAttribute('lang') ?? 'en',
    rightToLeft: document.documentElement.getAttribute('dir') === 'rtl',
    drawings,
  });
}
