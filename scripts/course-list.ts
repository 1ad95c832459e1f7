import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the built site of the packages that were made of it: the page for clinics links them, the catalogue lists them. */

export const KINDS = ['scorm-1.2', 'scorm-2004', 'folder'] as const;
export type Kind = (typeof KINDS)[number];

export interface CourseFile {
  /** Below the built site: `es/course/portal-check-scorm-1.2.zip`. */
  readonly path: string;
  readonly kind: Kind;
  readonly bytes: number;
  /** As Subresource Integrity writes it. */
  readonly hash: string;
}

/** The place that the page keeps for a file: its name, until there is one. */
const PLACE = /<b (data-course-file="([^"]+)" data-label="([^"]*)")>[\s\S]*?<\/b>/g;
const MISSING = /<p data-course-missing[^>]*>/;

const sizeOf = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The page with links to the files. Text of the page's own is taken as it stands in it, escaped already. */
export const withCourse = (html: string, base: string, files: readonly CourseFile[]): string =>
  html
    .replace(PLACE, (whole, attributes: string, kind: string, label: string) => {
      const file = files.find((one) => one.kind === kind);
      return file
        ? `<b ${attributes}><a href="${base}${file.path}" download>${label}</a></b> <span class="small">${sizeOf(file.bytes)}</span>`
        : whole;
    })
    // A second run takes the place of the first.
    .replace(
      /(<\/b> <span class="small">[\d.]+ MB<\/span>)(?: <span class="small">[\d.]+ MB<\/span>)+/g,
      '$1',
    )
    .replace(MISSING, '<p data-course-missing hidden>');

interface Catalogue {
  readonly course: { readonly address: string; readonly files: readonly unknown[] };
}

/** The catalogue with the packages. Addresses stand beside that of the page for clinics. */
export const withPackages = <T extends Catalogue>(
  catalogue: T,
  files: readonly CourseFile[],
): T => ({
  ...catalogue,
  course: {
    ...catalogue.course,
    files: files.map(({ path, kind, bytes, hash }) => ({
      address: new URL(`../course/${path.split('/').at(-1)}`, catalogue.course.address).href,
      kind,
      bytes,
      hash,
    })),
  },
});

/**
 * Writes both into a built site.
 * @param language `es/`, or nothing for English
 * @returns the files that were written anew, below `root`
 */
export function listCourse(
  root: string,
  base: string,
  language: string,
  files: readonly CourseFile[],
): readonly string[] {
  const page = `${language}for-clinics/index.html`;
  const catalogue = `${language}catalogue.json`;
  const rewrite = (file: string, change: (text: string) => string) => {
    const path = join(root, file);
    if (existsSync(path)) writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  rewrite(page, (html) => withCourse(html, base, files));
  rewrite(catalogue, (text) =>
    JSON.stringify(withPackages(JSON.parse(text) as Catalogue, files), null, 1),
  );
  return [page, catalogue];
}
