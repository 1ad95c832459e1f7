import { z } from 'astro/zod';
import type { Copy } from '#domain/guide/copy.ts';
import { id, sentence } from './text.ts';

/**
 * `src/content/site.yaml`: a clinic's own copy. The product itself has none; `npm run new-copy`
 * writes one. Every field but the name may be left out.
 */

const webAddress = (what: string) =>
  z
    .string(`Write ${what} in quotes.`)
    .trim()
    .max(200, 'Keep the address to 200 characters.')
    .refine(
      (text) => {
        const url = URL.canParse(text) ? new URL(text) : undefined;
        return url?.protocol === 'https:' && url.username === '' && url.hash === '' && !url.search;
      },
      {
        message: `Write ${what} whole, with https:// and without "?" or "#", such as https://portal.clinic.example/.`,
      },
    );

const phone = z.strictObject({
  /** What it is for, such as "Front desk". */
  for: sentence(40),
  number: z
    .string('Put the number in quotes, or a leading 0 or + is lost.')
    .regex(
      /^\+?[\d ()./-]{3,24}$/,
      'Write the number as people dial it: digits, spaces, hyphens and brackets only.',
    ),
});

const hex = z
  .string('Put the color in quotes: a bare # begins a comment.')
  .regex(/^#[0-9a-f]{6}$/i, 'Write the color as # and six digits, such as "#0b4f7a".');
const scheme = z.strictObject({
  /** Buttons, seals and marks. */
  accent: hex,
  /** Links and the frame around what has the focus. */
  link: hex,
});

/** A language tag as the files in `src/content/interface/` are named. */
const tag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'Write the tag of a language, such as en or es.');

const listed = <T extends z.ZodType>(item: T, max: number, what: string) =>
  z
    .array(item, `Write ${what} as a list: a line with "- " for each.`)
    .max(max, `Keep ${what} to ${max}.`)
    .default([]);

/** Logos in the formats that every browser shows. */
export const LOGO_NAME = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*\.(?:svg|png|jpg|jpeg|webp)$/;

export const site = z.strictObject({
  /** The clinic's name, as its patients know it. */
  name: sentence(60),
  /** Where this copy stands, with its folder. Leave it out while you try things. */
  address: webAddress('the address of your copy').optional(),
  /** The address or addresses of your portal. Checks compare with them. */
  portals: listed(webAddress('the address of your portal'), 5, 'the portals'),
  phones: listed(phone, 4, 'the phones'),
  /** The number to call when a life is in danger. */
  emergency: z
    .string('Put the number in quotes.')
    .regex(/^[\d ]{2,12}$/, 'Write the emergency number as people dial it, such as "911".')
    .optional(),
  /** The languages to show; all of the guide's where nothing is said. */
  languages: listed(tag, 20, 'the languages'),
  colors: z.strictObject({ light: scheme, dark: scheme }).optional(),
  /** A picture in `src/content/site/`. */
  logo: z
    .string()
    .regex(
      LOGO_NAME,
      'Give the file name alone, in lower case, ending in .svg, .png, .jpg or .webp; the file stands in src/content/site/.',
    )
    .optional(),
  /** Slugs, in your order; all of the guide's where nothing is said. */
  lessons: listed(id, 100, 'the lessons'),
  /** A note of your own at the top of a lesson, by its slug: a text, or one for each language. */
  notes: z.record(id, z.union([sentence(300), z.record(tag, sentence(300))])).default({}),
}) satisfies z.ZodType<Copy>;
