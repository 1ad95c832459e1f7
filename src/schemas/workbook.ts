import { z } from 'astro/zod';
import { HECVAT_TIES } from '#domain/scorer/vendor/hecvat-types.ts';
import type { CriteriaData } from './criterion.ts';
import { filled, group, label, line } from './demo/kinds.ts';
import type { Problem } from './rules.ts';

/** The name of a sheet: spreadsheets take 31 characters, and none of these signs. */
const sheetName = label.refine((name) => name.length <= 31 && !/[[\]:*?/\\']/.test(name), {
  error: "is no name that a sheet can have: at most 31 characters, without [ ] : * ? / \\ '",
});

/** What stands in a saved workbook and nowhere else. */
export const workbookWords = z
  .strictObject({
    sheets: z.strictObject({ summary: sheetName, review: sheetName, data: sheetName }),
    /** Columns of the second sheet that no other words name. */
    columns: group(label, 'portal', 'group', 'answer', 'state', 'weight', 'portalKey', 'rowKey'),
    counts: group(label, 'good', 'open', 'bad', 'na'),
    edit: filled('review'),
    leave: filled('data'),
    summary: group(line, 'range', 'failed'),
  })
  .refine(({ sheets }) => new Set(Object.values(sheets)).size === 3, {
    error: 'gives two sheets one name',
  });

const QUESTION = /^[A-Z]{4}-\d{2}$/;
/** `src/content/board/hecvat.yaml`. */
export const hecvat = z.record(
  z.string(),
  z.record(z.string().regex(QUESTION), z.enum(HECVAT_TIES)),
);
export type Hecvat = z.infer<typeof hecvat>;

/** The questions that the references of a row name. */
const namedBy = (row: CriteriaData[string] | undefined): readonly string[] =>
  (row?.references ?? []).flatMap(({ name, standard }) =>
    standard === 'hecvat' ? (name.match(/[A-Z]{4}-\d{2}/g) ?? []) : [],
  );

/** What the file cannot see alone: that rows and questions are those of the references, and all of them. */
export const hecvatProblems = (map: Hecvat, criteria: CriteriaData): readonly Problem[] =>
  [...new Set([...Object.keys(map), ...Object.keys(criteria)])].flatMap((row) => {
    const given = Object.keys(map[row] ?? {}).toSorted();
    const named = namedBy(criteria[row]).toSorted();
    return given.join() === named.join()
      ? []
      : [
          {
            file: 'src/content/board/hecvat.yaml',
            rule: `"${row}" has the questions "${given.join(', ')}", and its references name "${named.join(', ')}"`,
            remedy: 'give it the same questions in both files',
          },
        ];
  });
