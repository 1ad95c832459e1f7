import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ILevelsOptions,
  type ParagraphChild,
} from 'docx';
import { parseHTML } from 'linkedom';

/** A sheet as a Word file to change: the same words in the same order as on its page, with headings, lists and header rows. */

/** A drawing as a browser painted it. */
export interface Drawing {
  readonly png: Buffer;
  /** In CSS pixels, as it stands on the page. */
  readonly width: number;
  readonly height: number;
}

/** Widest picture, in CSS pixels: half a page, so that words and picture share it. */
const WIDEST = 330;
/** For a pen, where the page draws a line. */
const BLANK = '_'.repeat(34);
const BOX = '☐ ';
const HEADINGS = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
} as const;

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

class SheetReader {
  /** One numbering for each numbered list: it begins where the list does. */
  readonly numberings: { reference: string; levels: ILevelsOptions[] }[] = [];
  readonly #drawings: Drawing[];
  readonly #rightToLeft: boolean;

  constructor(drawings: readonly Drawing[], rightToLeft: boolean) {
    this.#drawings = [...drawings];
    this.#rightToLeft = rightToLeft;
  }

  /** What stands in a part of the page, from top to bottom. */
  blocks(parent: Element): FileChild[] {
    return [...parent.children].flatMap((element) => this.#block(element));
  }

  #block(element: Element): FileChild[] {
    const heading = HEADINGS[element.tagName as keyof typeof HEADINGS];
    if (heading) return [this.#paragraph(element, { heading })];
    switch (element.tagName) {
      case 'P':
        return [this.#paragraph(element)];
      case 'UL':
      case 'OL':
        return this.#list(element);
      case 'TABLE':
        return [this.#table(element)];
      case 'svg':
      case 'SVG':
        return this.#drawing(element);
      default:
        return this.blocks(element);
    }
  }

  #paragraph(
    element: Element,
    more: ConstructorParameters<typeof Paragraph>[0] & object = {},
    before: readonly ParagraphChild[] = [],
  ): Paragraph {
    return new Paragraph({
      ...more,
      bidirectional: this.#rightToLeft,
      children: [...before, ...this.#runs(element, {})],
    });
  }

  /** The words of an element, without what makes lines of its own. */
  #runs(element: Element, style: Style): ParagraphChild[] {
    const runs = [...element.childNodes].flatMap((node): ParagraphChild[] => {
      if (node.nodeType === 3) {
        const text = (node.textContent ?? '').replace(/\s+/g, ' ');
        return text === '' ? [] : [new TextRun({ text, ...style })];
      }
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
          return [...this.#runs(child, { ...style, bold: true }), new TextRun(' ')];
        case 'EM':
          return [...this.#runs(child, { ...style, italics: true }), new TextRun(' ')];
        default:
          return this.#runs(child, style);
      }
    });
    const isEmpty = element.classList.contains('blank') && element.textContent?.trim() === '';
    return isEmpty ? [new TextRun(BLANK)] : runs;
  }

  #list(list: Element): FileChild[] {
    const isBoxes = list.classList.contains('boxes');
    const numbering = isBoxes
      ? undefined
      : list.tagName === 'OL'
        ? { reference: this.#numbering(Number(list.getAttribute('start') ?? 1)), level: 0 }
        : undefined;
    return [...list.children].flatMap((item) => [
      isBoxes
        ? this.#paragraph(item, { indent: { left: 360 } }, [new TextRun(BOX)])
        : this.#paragraph(item, numbering ? { numbering } : { bullet: { level: 0 } }),
      ...[...item.children]
        .filter(({ tagName }) => ['UL', 'OL', 'P'].includes(tagName))
        .flatMap((child) => this.#block(child)),
    ]);
  }

  #numbering(start: number): string {
    const reference = `list-${this.numberings.length + 1}`;
    this.numberings.push({
      reference,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          start,
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 440, hanging: 440 } } },
        },
      ],
    });
    return reference;
  }

  /** What stands in a cell: lines and lists, and no table. */
  #lines(element: Element): Paragraph[] {
    return this.#block(element).filter((block) => block instanceof Paragraph);
  }

  #table(table: Element): Table {
    const rows = [...table.querySelectorAll('tr')].map(
      (row) =>
        new TableRow({
          ...(row.closest('thead') && { tableHeader: true }),
          cantSplit: true,
          children: [...row.children].map((cell) => {
            const inside = [...cell.children].filter(({ tagName }) => /^(UL|OL|P)$/.test(tagName));
            const own = this.#paragraph(cell, {});
            return new TableCell({
              children: inside.length > 0 ? inside.flatMap((one) => this.#lines(one)) : [own],
            });
          }),
        }),
    );
    return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
  }

  #drawing(drawing: Element): FileChild[] {
    if (drawing.getAttribute('role') !== 'img') return [];
    const painted = this.#drawings.shift();
    const text = drawing.querySelector('title')?.textContent?.trim() ?? '';
    if (!painted || text === '')
      throw new Error('A drawing of the sheet is missing, or has no words for who cannot see it.');
    const scale = Math.min(1, WIDEST / painted.width);
    return [
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: painted.png,
            transformation: {
              width: Math.round(painted.width * scale),
              height: Math.round(painted.height * scale),
            },
            altText: { name: text.slice(0, 60), title: '', description: text },
          }),
        ],
      }),
    ];
  }
}

/**
 * The Word file of one sheet.
 * @param html the built page
 * @param drawings the drawings of its sheet, in their order
 * @throws where the page holds no sheet, or a drawing is missing
 */
export async function wordFile(html: string, drawings: readonly Drawing[]): Promise<Buffer> {
  const document = parseHTML(html).document as unknown as globalThis.Document;
  const sheet = document.querySelector('.sheet');
  if (!sheet) throw new Error('The page holds no sheet.');
  const language = document.documentElement.getAttribute('lang') ?? 'en';
  const reader = new SheetReader(drawings, document.documentElement.getAttribute('dir') === 'rtl');
  const children = reader.blocks(sheet);
  return Packer.toBuffer(
    new Document({
      title: document.title,
      description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
      creator: sheet.querySelector('.sheet-kind b')?.textContent?.trim() ?? '',
      styles: {
        default: {
          document: {
            run: {
              font: 'Arial',
              size: 24,
              language: { value: language === 'en' ? 'en-US' : language },
            },
            paragraph: { spacing: { after: 120 } },
          },
          heading1: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
          heading2: {
            run: { size: 28, bold: true },
            paragraph: { spacing: { before: 240, after: 80 } },
          },
        },
      },
      numbering: { config: reader.numberings },
      sections: [{ children }],
    }),
  );
}
