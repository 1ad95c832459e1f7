import {
  AlignmentType,
  BorderStyle,
  Document as WordDocument,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageOrientation,
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

/** Part of a page as a Word file to change (Office Open XML, ECMA-376): the same words in the same order, with headings, lists and header rows. */

/** A drawing as a browser painted it. */
export interface Drawing {
  readonly png: Uint8Array;
  /** In CSS pixels, as it stands on the page. */
  readonly width: number;
  readonly height: number;
}

export interface AboutWord {
  readonly title: string;
  readonly description?: string;
  readonly creator?: string;
  /** BCP 47 tag of its words. */
  readonly language: string;
  readonly rightToLeft?: boolean;
  /** What the drawings of the part look like, in their order. */
  readonly drawings?: readonly Drawing[];
  /** Left out, the paper of whoever opens it. */
  readonly paper?: 'a4' | 'letter';
  readonly landscape?: boolean;
  /** Size of its letters; left out, 12. */
  readonly points?: number;
  /** The color of the line before a paragraph, in hexadecimal; undefined for none. */
  readonly lineBefore?: (paragraph: Element) => string | undefined;
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
/** In twentieths of a point: width and height. */
const SIZES = { a4: [11_906, 16_838], letter: [12_240, 15_840] } as const;
const MARGIN = 1_080;
/** What XML 1.0 cannot hold (section 2.2): Word would not open the file. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const isHidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

/** A picture that was drawn anew here (src/lib/browser/read-picture.ts): a PNG, whose size stands in its first chunk. */
function drawingOf(image: Element): Drawing | undefined {
  const [, base64] = /^data:image\/png;base64,(.+)$/.exec(image.getAttribute('src') ?? '') ?? [];
  if (!base64) return undefined;
  const png = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  if (png.length < 24) return undefined;
  const view = new DataView(png.buffer);
  return { png, width: view.getUint32(16), height: view.getUint32(20) };
}

class WordReader {
  /** One numbering for each numbered list: it begins where the list does. */
  readonly numberings: { reference: string; levels: ILevelsOptions[] }[] = [];
  readonly #about: AboutWord;
  readonly #drawings: Drawing[];
  /** The width of the text, in twentieths of a point. */
  readonly #width: number;

  constructor(about: AboutWord) {
    this.#about = about;
    this.#drawings = [...(about.drawings ?? [])];
    const [width, height] = SIZES[about.paper ?? 'a4'];
    this.#width = (about.landscape ? height : width) - 2 * MARGIN;
  }

  /** What stands in a part of the page, from top to bottom. */
  blocks(parent: Element): FileChild[] {
    return [...parent.children].flatMap((element) => this.#block(element));
  }

  #block(element: Element): FileChild[] {
    if (isHidden(element)) return [];
    const heading = HEADINGS[element.tagName as keyof typeof HEADINGS];
    if (heading) return [this.#paragraph(element, { heading, keepNext: true })];
    switch (element.tagName) {
      case 'P':
        return [this.#paragraph(element)];
      case 'UL':
      case 'OL':
        return this.#list(element);
      case 'TABLE':
        return this.#table(element);
      case 'DT':
        return [this.#paragraph(element, { keepNext: true }, [], { bold: true })];
      case 'DD':
        return this.#mixed(element);
      case 'IMG':
        return this.#image(element);
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
    style: Style = {},
  ): Paragraph {
    const color = this.#about.lineBefore?.(element);
    return new Paragraph({
      ...more,
      ...(color && {
        border: { left: { style: BorderStyle.SINGLE, size: 36, space: 8, color } },
        keepNext: true,
      }),
      bidirectional: this.#about.rightToLeft === true,
      children: [...before, ...this.#runs(element, style)],
    });
  }

  /** Lines of their own and words that follow one another, as they come. */
  #mixed(element: Element): FileChild[] {
    return [...element.children].flatMap((child) =>
      /^(?:P|UL|OL|DIV|TABLE)$/.test(child.tagName) ? this.#block(child) : [this.#paragraph(child)],
    );
  }

  #text(node: Node, keepsLines: boolean, style: Style): ParagraphChild[] {
    const text = (node.textContent ?? '').replace(UNWRITABLE, '\uFFFD');
    if (!keepsLines) {
      const flat = text.replace(/\s+/g, ' ');
      return flat === '' ? [] : [new TextRun({ text: flat, ...style })];
    }
    return text
      .split(/\r\n|[\n\r]/)
      .map((line, at) => new TextRun({ text: line, ...style, ...(at > 0 && { break: 1 }) }));
  }

  /** The words of an element, without what makes lines of its own. */
  #runs(element: Element, style: Style, inWritten = false): ParagraphChild[] {
    const keepsLines = inWritten || element.classList.contains('as-written');
    const runs = [...element.childNodes].flatMap((node): ParagraphChild[] => {
      if (node.nodeType === 3) return this.#text(node, keepsLines, style);
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
          return [...this.#runs(child, { ...style, bold: true }, keepsLines), new TextRun(' ')];
        case 'EM':
          return [...this.#runs(child, { ...style, italics: true }, keepsLines), new TextRun(' ')];
        default:
          return this.#runs(child, style, keepsLines);
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

  /** The first column takes two shares of the width: it names the row. */
  #columns(table: Element): number[] {
    const count = table.querySelector('tr')?.children.length ?? 1;
    const share = Math.floor(this.#width / (count + 1));
    return Array.from({ length: count }, (_, at) => (at === 0 ? 2 * share : share));
  }

  #table(table: Element): FileChild[] {
    const rows = [...table.querySelectorAll('tr')].map((row) => {
      const isHead = row.closest('thead') !== null;
      return new TableRow({
        ...(isHead && { tableHeader: true }),
        cantSplit: true,
        children: [...row.children].map((cell) => {
          const inside = [...cell.children].filter(({ tagName }) => /^(UL|OL|P)$/.test(tagName));
          const own = this.#paragraph(cell, {}, [], isHead ? { bold: true } : {});
          return new TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: inside.length > 0 ? inside.flatMap((one) => this.#lines(one)) : [own],
          });
        }),
      });
    });
    const caption = table.querySelector('caption');
    return [
      ...(caption
        ? [this.#paragraph(caption, { heading: HeadingLevel.HEADING_3, keepNext: true })]
        : []),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        columnWidths: this.#columns(table),
        rows,
      }),
      // Word puts two tables that touch into one.
      new Paragraph({ children: [], spacing: { after: 0 } }),
    ];
  }

  #drawing(drawing: Element): FileChild[] {
    if (drawing.getAttribute('role') !== 'img') return [];
    const text = drawing.querySelector('title')?.textContent?.trim() ?? '';
    return [this.#picture(this.#drawings.shift(), text)];
  }

  #image(image: Element): FileChild[] {
    const drawing = drawingOf(image);
    return drawing ? [this.#picture(drawing, image.getAttribute('alt') ?? '')] : [];
  }

  #picture(drawing: Drawing | undefined, text: string): Paragraph {
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
}

/**
 * A part of a page as the bytes of a Word file.
 * @throws where a drawing is missing
 */
export async function wordFile(part: Element, about: AboutWord): Promise<Uint8Array> {
  const reader = new WordReader(about);
  const children = reader.blocks(part);
  const [width, height] = SIZES[about.paper ?? 'a4'];
  const word = new WordDocument({
    title: about.title.replace(UNWRITABLE, '\uFFFD'),
    description: about.description ?? '',
    creator: (about.creator ?? '').replace(UNWRITABLE, '\uFFFD'),
    styles: {
      default: {
        document: {
          run: {
            font: 'Arial',
            size: 2 * (about.points ?? 12),
            language: { value: about.language === 'en' ? 'en-US' : about.language },
          },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 28, bold: true },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        heading3: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
      },
    },
    numbering: { config: reader.numberings },
    sections: [
      {
        ...(about.paper && {
          properties: {
            page: {
              size: {
                width,
                height,
                orientation: about.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              },
              margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
            },
          },
        }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}
