import { TextRun, type ParagraphChild } from 'docx';

/** For a pen, where the page draws a line. */
const BLANK = '_'.repeat(34);
/** What XML 1.0 cannot hold (section 2.2): Word would not open the file. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as Word can open it; what it cannot hold shows as a sign of its own. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\uFFFD');

export interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function textOf(node: Node, keepsLines: boolean, style: Style): ParagraphChild[] {
  const text = writable(node.textContent ?? '');
  if (!keepsLines) {
    const flat = text.replace(/\s+/g, ' ');
    return flat === '' ? [] : [new TextRun({ text: flat, ...style })];
  }
  return text
    .split(/\r\n|[\n\r]/)
    .map((line, at) => new TextRun({ text: line, ...style, ...(at > 0 && { break: 1 }) }));
}

/** The words of an element, without what makes lines of its own. */
export function runsOf(element: Element, style: Style, inWritten = false): ParagraphChild[] {
  const keepsLines = inWritten || element.classList.contains('as-written');
  const runs = [...element.childNodes].flatMap((node): ParagraphChild[] => {
    if (node.nodeType === 3) return textOf(node, keepsLines, style);
    if (node.nodeType !== 1) return [];
    const child = node as Element;
    switch (child.tagName) {
      case 'UL':
      case 'OL':
      case 'P':
      case 'svg':
      case 'SVG':
        return [];
      case 'B':
      case 'STRONG':
      case 'TH':
        return [...runsOf(child, { ...style, bold: true }, keepsLines), new TextRun(' ')];
      case 'EM':
        return [...runsOf(child, { ...style, italics: true }, keepsLines), new TextRun(' ')];
      default:
        return runsOf(child, style, keepsLines);
    }
  });
  const isEmpty = element.classList.contains('blank') && element.textContent?.trim() === '';
  return isEmpty ? [new TextRun(BLANK)] : runs;
}
