import { PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { Drawing } from './picture.ts';

/** What is said of a Word file beside its words, and the paper that they stand on. */
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

/** In twentieths of a point: width and height. */
const SIZES = { a4: [11_906, 16_838], letter: [12_240, 15_840] } as const;
const MARGIN = 1_080;

/** The width of the text, in twentieths of a point. */
export function textWidth({ paper = 'a4', landscape }: AboutWord): number {
  const [width, height] = SIZES[paper];
  return (landscape ? height : width) - 2 * MARGIN;
}

/** The paper as Word is told it: nothing, where it is left to whoever opens the file. */
export function paperOf({ paper, landscape }: AboutWord): ISectionPropertiesOptions | undefined {
  if (!paper) return undefined;
  const [width, height] = SIZES[paper];
  return {
    page: {
      size: {
        width,
        height,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    },
  };
}
