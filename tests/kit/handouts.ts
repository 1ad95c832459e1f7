import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, pageAt, type Page } from '../built/site.ts';

/** The files of the handouts, read by programs that made none of them. */

export interface Listed {
  readonly address: string;
  readonly kind: 'pdf' | 'docx';
  readonly paper?: 'A4' | 'Letter';
  readonly print: 'normal' | 'large';
  readonly bytes: number;
  readonly hash: string;
}

interface Handout {
  readonly slug: string;
  readonly title: string;
  readonly edition: string;
  readonly files: readonly Listed[];
}

const catalogue = JSON.parse(readFileSync(join(dist, 'catalogue.json'), 'utf8')) as {
  readonly handouts: readonly Handout[];
};
export const handouts = catalogue.handouts;
if (!handouts.every(({ files }) => files.length > 0))
  throw new Error('The handouts were not made of this build. Remedy: npm run handouts.');

export const pathOf = (file: Pick<Listed, 'address'>): string =>
  join(dist, new URL(file.address).pathname);

/** Every file, with its sheet. */
export const files = handouts.flatMap((handout) =>
  handout.files.map((file) => ({ ...file, handout, name: new URL(file.address).pathname })),
);
export const pdfs = files.filter(({ kind }) => kind === 'pdf');
export const words = files.filter(({ kind }) => kind === 'docx');

export const pageOf = (slug: string, print: 'normal' | 'large'): Page =>
  pageAt(`/handouts/${slug}/${print === 'large' ? 'large/' : ''}`);

/** What a program says of a file. @throws with what it complained about */
export function ask(program: string, ...options: readonly string[]): string {
  return execFileSync(program, options, { encoding: 'utf8', maxBuffer: 2 ** 27 });
}

/** Words as they stand, one space between two. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();
/** Letters alone, in their order: a line that was broken, and a hyphen for it, are no difference. */
export const letters = (text: string | null | undefined): string =>
  (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

interface Element {
  readonly kind: string;
  readonly alt?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The parts of a PDF's tag tree, and what else its catalog says (ISO 32000-1, 14.7 and 14.8), by qpdf. */
export function tagsOf(path: string) {
  const [, objects] = (
    JSON.parse(ask('qpdf', '--json=2', '--json-key=qpdf', path)) as {
      readonly qpdf: readonly [unknown, Readonly<Record<string, { value?: unknown }>>];
    }
  ).qpdf;
  const values = Object.values(objects).map(({ value }) => value);
  const dictionaries = values.filter(
    (value): value is Record<string, unknown> => typeof value === 'object' && value !== null,
  );
  const text = (value: unknown) =>
    typeof value === 'string' ? value.replace(/^u:/, '') : undefined;
  const attributesOf = (value: unknown): Record<string, unknown> =>
    Object.assign({}, ...[value].flat().filter((one) => typeof one === 'object')) as Record<
      string,
      unknown
    >;
  const elements = dictionaries
    .filter((one) => one['/Type'] === '/StructElem' || (one['/S'] !== undefined && '/P' in one))
    .map((one): Element => {
      const alt = text(one['/Alt']);
      return {
        kind: String(one['/S']).slice(1),
        ...(alt !== undefined && { alt }),
        attributes: attributesOf(one['/A']),
      };
    });
  const catalog = dictionaries.find((one) => one['/Type'] === '/Catalog') ?? {};
  return { elements, catalog, language: text(catalog['/Lang']) };
}

export const bookmarksOf = (path: string): readonly string[] => {
  interface Bookmark {
    readonly title: string;
    readonly kids: readonly Bookmark[];
  }
  const flat = (some: readonly Bookmark[]): readonly string[] =>
    some.flatMap(({ title, kids }) => [title, ...flat(kids)]);
  return flat(
    (JSON.parse(ask('qpdf', '--json=2', '--json-key=outlines', path)) as { outlines: Bookmark[] })
      .outlines,
  );
};

export const exists = (path: string): boolean => existsSync(path);
