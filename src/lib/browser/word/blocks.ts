import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LevelFormat,
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
import { textWidth, type AboutWord } from './about.ts';
import { drawingOf, pictureOf, type Drawing } from './picture.ts';
import { runsOf, type Style } from './text.ts';

const BOX = '☐ ';
const HEADINGS = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
} as const;

const isHidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

/** Reads a part of a page from top to bottom, as paragraphs, lists, tables and pictures of Word. */
export class WordReader {
  /** One numbering for each numbered list: it begins where the list does. */
  readonly numberings: { reference: string; levels: ILevelsOptions[] }[] = [];
  readonly #about: AboutWord;
  readonly #drawings: Drawing[];
  /** The width of the text, in twentieths of a point. */
  readonly #width: number;

  constructor(about: AboutWord) {
    this.#about = about;
    this.#drawings = [...(about.drawings ?? [])];
    this.#width = textWidth(about);
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
      children: [...before, ...runsOf(element, style)],
    });
  }

  /** Lines of their own and words that follow one another, as they come. */
  #mixed(element: Element): FileChild[] {
    return [...element.children].flatMap((child) =>
      /^(?:P|UL|OL|DIV|TABLE)$/.test(child.tagName) ? this.#block(child) : [this.#paragraph(child)],
    );
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
    return [pictureOf(this.#drawings.shift(), text)];
  }

  #image(image: Element): FileChild[] {
    const drawing = drawingOf(image);
    return drawing ? [pictureOf(drawing, image.getAttribute('alt') ?? '')] : [];
  }
}
