/**
 * A clinic's own copy of the guide: what its `site.yaml` says. All of it is known when the copy
 * is built. Nothing that arrives in a link is ever taken for the clinic's: a forged link would
 * teach the forger's address.
 */
export interface Copy {
  /** The clinic's name, as its patients know it. */
  readonly name: string;
  /** Where the copy stands: `https://clinic.example/portal-check/`. */
  readonly address?: string | undefined;
  /** Addresses of its portal or portals, https only; the first is the one that is printed. */
  readonly portals: readonly string[];
  readonly phones: readonly CopyPhone[];
  /** The number for when a life is in danger: 911, 112, 999. */
  readonly emergency?: string | undefined;
  /** BCP 47 tags of the languages to show; empty means all. */
  readonly languages: readonly string[];
  readonly colors?: CopyColors | undefined;
  /** The name of a picture in `src/content/site/`. */
  readonly logo?: string | undefined;
  /** Slugs of the lessons to show, in their order; empty means all. */
  readonly lessons: readonly string[];
  /** What the clinic adds to a lesson, by slug: one text, or one for each language. */
  readonly notes: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

export interface CopyPhone {
  /** What it is for: "Front desk". */
  readonly for: string;
  /** As people dial it. */
  readonly number: string;
}

/** `#rrggbb`, for light pages and for dark ones. */
export interface CopyColors {
  readonly light: { readonly accent: string; readonly link: string };
  readonly dark: { readonly accent: string; readonly link: string };
}

/** An address as it is read out or written on paper: without `https://`, and without a last slash. */
export const spokenAddress = (address: string): string =>
  address.replace(/^https:\/\//, '').replace(/\/$/, '');

/** The note for a lesson in a language, with the language that it is in; nothing where there is none. */
export function noteOf(
  { notes }: Pick<Copy, 'notes'>,
  slug: string,
  language: string,
): { readonly text: string; readonly language: string } | undefined {
  const note = notes[slug];
  if (note === undefined) return undefined;
  if (typeof note === 'string') return { text: note, language: 'en' };
  if (note[language]) return { text: note[language], language };
  const [first] = Object.entries(note);
  return first && { text: first[1], language: first[0] };
}

/**
 * Puts lessons in the order that a copy wants and numbers them anew. Those that it does not
 * show come last: links to them go on working.
 */
export function chosen<T extends { readonly slug: string; readonly order: number }>(
  lessons: readonly T[],
  slugs: readonly string[],
): { readonly shown: readonly T[]; readonly all: readonly T[] } {
  if (slugs.length === 0) return { shown: lessons, all: lessons };
  const place = (slug: string) => (slugs.includes(slug) ? slugs.indexOf(slug) : slugs.length);
  const all = [...lessons]
    .sort((a, b) => place(a.slug) - place(b.slug) || a.order - b.order)
    .map((lesson, at) => ({ ...lesson, order: at + 1 }));
  return { shown: all.filter(({ slug }) => slugs.includes(slug)), all };
}
