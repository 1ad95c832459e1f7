import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the built site of the files that were made of it: the pages link them, and the catalogue lists them. */

export interface HandoutFile {
  /** Below the built site: `handouts/two-step-login-a4.pdf`. */
  readonly path: string;
  readonly slug: string;
  /** `es/`, or nothing for English. */
  readonly language: string;
  readonly kind: 'pdf' | 'docx';
  readonly paper: 'A4' | 'Letter' | undefined;
  readonly print: 'normal' | 'large';
  readonly bytes: number;
  /** As Subresource Integrity writes it: `sha256-` and base64. */
  readonly hash: string;
}

/** The place that a page keeps for its files: `data-handout-files="two-step-login/large"`. */
const PLACE = /<p (data-handout-files="([^"]+)"[^>]*?)( hidden)?>[\s\S]*?<\/p>/g;

const attribute = (attributes: string, name: string): string =>
  new RegExp(` data-${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** A size as people read it: "84 kB". */
const sizeOf = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** A page with the links to its files. Text of the page's own is taken as it stands in it, escaped already. */
export const withLinks = (html: string, base: string, files: readonly HandoutFile[]): string =>
  html.replace(PLACE, (_, attributes: string, which: string) => {
    const [slug, print = 'normal'] = which.split('/');
    const links = files
      .filter((file) => file.slug === slug && (file.print === print || file.kind === 'docx'))
      .map(({ path, kind, paper, bytes }) => {
        const label = attribute(attributes, kind === 'docx' ? 'docx' : (paper ?? '').toLowerCase());
        return `<a href="${base}${path}" download>${label}</a> <span class="small">${sizeOf(bytes)}</span>`;
      });
    const label = attribute(attributes, 'label');
    return links.length === 0
      ? `<p ${attributes} hidden></p>`
      : `<p ${attributes}><b>${label}:</b> ${links.join(' ')}</p>`;
  });

interface Catalogue {
  readonly handouts: readonly {
    readonly slug: string;
    readonly address: string;
    readonly files: readonly unknown[];
  }[];
}

/** The catalogue with the files of each sheet. Addresses stand where the sheet's own does. */
export function withFiles<T extends Catalogue>(catalogue: T, files: readonly HandoutFile[]): T {
  const handouts = catalogue.handouts.map((one) => ({
    ...one,
    files: files
      .filter(({ slug }) => slug === one.slug)
      .map(({ path, kind, paper, print, bytes, hash }) => ({
        address: new URL(`../${path.split('/').at(-1)}`, one.address).href,
        kind,
        ...(paper && { paper }),
        print,
        bytes,
        hash,
      })),
  }));
  return { ...catalogue, handouts };
}

/**
 * Writes the links and the lists into a built site; a second run takes the place of the first.
 * @param root the folder that holds the built site
 * @param base the folder of the host that it stands in
 * @returns the files of the site that were written anew, below `root`
 */
export function listFiles(
  root: string,
  base: string,
  files: readonly HandoutFile[],
): readonly string[] {
  const written: string[] = [];
  const rewrite = (file: string, change: (text: string) => string) => {
    const path = join(root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    written.push(file);
  };
  for (const language of new Set(files.map((file) => file.language))) {
    const its = files.filter((file) => file.language === language);
    const slugs = new Set(its.map(({ slug }) => slug));
    const pages = [
      'handouts/index.html',
      ...[...slugs].flatMap((slug) => [
        `handouts/${slug}/index.html`,
        `handouts/${slug}/large/index.html`,
      ]),
    ];
    for (const page of pages) rewrite(join(language, page), (html) => withLinks(html, base, its));
    rewrite(join(language, 'catalogue.json'), (text) =>
      JSON.stringify(withFiles(JSON.parse(text) as Catalogue, its), null, 1),
    );
  }
  return written;
}
