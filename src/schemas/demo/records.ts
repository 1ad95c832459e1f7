import { z } from 'astro/zod';
import { DEMO_START } from '#domain/demo/portal/opening.ts';
import type { Records } from '#domain/demo/facts/opening-types.ts';
import { PERSONS } from '#domain/demo/facts/people.ts';
import { MINUTE } from '#domain/demo/facts/state.ts';
import { id } from '../text.ts';
import { forEach, label, line, plain, text } from './kinds.ts';

/** Names that no one can own (RFC 2606, RFC 6761), so that the demo never points at a real site. */
const site = z
  .string()
  .regex(/^([a-z0-9-]+\.)+example$/, 'End the name with ".example": no real site has such a name.');
const email = z
  .string()
  .regex(
    /^[a-z.]+@([a-z0-9-]+\.)+example$/,
    'Write an email that ends with ".example": no real mailbox has such a name.',
  );
/** Numbers that the North American plan keeps for stories. */
const phone = z
  .string()
  .regex(/^555-01\d\d$/, 'Write a number from 555-0100 to 555-0199: they belong to nobody.');

/** A moment at the clinic, "2026-11-12 09:40", which is shown in UTC everywhere. Becomes milliseconds since 1970. */
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/, 'Write the day and time as "2026-11-12 09:40", in quotes.')
  .transform((at) => Date.parse(`${at.replace(' ', 'T')}Z`));

const person = z.enum(PERSONS);
const paragraph = plain(400);
const document = z.strictObject({ id, at: moment, title: label, body: paragraph });

const oldSignIn = z.strictObject({
  id,
  at: moment,
  device: label,
  place: label,
  result: z.enum(['signed-in', 'refused']),
  /** Is it truly odd? */
  odd: z.boolean(),
  /** What one must know of the reader's own day there; it does not give the answer away. */
  clue: line,
  /** Why it is innocent, or why it is odd: what the line shows, and what explains it. */
  why: text,
});

/** All of it is made up. The field's name says so to writers, and `note` to readers. */
const invented = z.strictObject({
  clinic: z.strictObject({ name: label, site, fakeSite: site }),
  people: forEach(PERSONS, z.strictObject({ name: label })),
  patient: z.strictObject({
    user: id,
    password: label,
    passwordAfterReset: label,
    birthDate: z.iso.date(),
    phone,
    email,
  }),
  helper: z.strictObject({ user: id, password: label }),
  neighbors: z.array(z.strictObject({ id, name: label })).length(5),
  messages: z
    .array(
      z.strictObject({
        id,
        at: moment,
        from: person,
        to: person,
        subject: label,
        body: paragraph,
        attachment: label.optional(),
      }),
    )
    .min(4),
  results: z.array(document).min(3),
  papers: z.array(document).min(3),
  appointments: z
    .array(
      z.strictObject({
        id,
        at: moment,
        with: line,
        kind: z.enum(['visit', 'video']),
        booked: z.boolean(),
      }),
    )
    .min(3),
  signIns: z
    .array(oldSignIn)
    .length(20, 'The mission "odd-line" promises twenty lines.')
    .refine(
      (lines) => lines.every(({ at }, n) => at < (lines[n - 1]?.at ?? DEMO_START)),
      'Put the newest line first. All are older than the start of the demo.',
    ),
});

/** `src/content/demo/<language>/records.yaml`: the invented clinic, its people, and what stands in the chart. */
export const demoRecords = z
  .strictObject({ note: text, invented })
  .transform(({ note, invented: { signIns, ...rest } }) => ({
    note,
    /** What the rules of the demo work with. */
    records: {
      ...rest,
      signIns: signIns.map(({ why: _why, clue: _clue, at, ...line }) => ({
        ...line,
        ago: (DEMO_START - at) / MINUTE,
      })),
    } satisfies Records,
    /** What stands beside each of them to help judge it, by its id. */
    clues: Object.fromEntries(signIns.map(({ id: name, clue }) => [name, clue])) as Readonly<
      Record<string, string>
    >,
    /** Why each of the twenty lines is innocent or odd, by its id. */
    explanations: Object.fromEntries(signIns.map(({ id: name, why }) => [name, why])) as Readonly<
      Record<string, string>
    >,
  }));

export type DemoRecords = z.infer<typeof demoRecords>;
