import { STANDARDS, type Standard } from '../types.ts';

/** One reference of one row, as the content has it. */
export interface Crossing {
  readonly criterion: string;
  /** The family that it belongs to; undefined where it is none of them. */
  readonly standard: Standard | undefined;
  readonly reference: string;
  readonly status: string;
}

/** What a crosswalk needs of a row's references. */
export type Referred = Readonly<
  Record<
    string,
    {
      readonly references: readonly {
        readonly name: string;
        readonly status: string;
        readonly standard?: Standard | undefined;
      }[];
    }
  >
>;

export type CrosswalkOrder = 'row' | 'standard';

const placeOf = (standard: Standard | undefined): number =>
  standard ? STANDARDS.indexOf(standard) : STANDARDS.length;

/**
 * Rows and what they rest on, both ways: nothing that no row names is in it, and nothing is guessed.
 *
 * @param rows - ids of the rows, in their order
 * @param shown - families to show; all of them, and others, when left out
 */
export function crosswalk(
  rows: readonly string[],
  referred: Referred,
  order: CrosswalkOrder,
  shown?: readonly Standard[],
): readonly Crossing[] {
  const all = rows.flatMap((criterion) =>
    (Object.hasOwn(referred, criterion) ? referred[criterion]!.references : []).flatMap(
      ({ name, status, standard }): readonly Crossing[] =>
        !shown || (standard && shown.includes(standard))
          ? [{ criterion, standard, reference: name, status }]
          : [],
    ),
  );
  return order === 'row'
    ? all
    : all.slice().sort((one, other) => placeOf(one.standard) - placeOf(other.standard));
}
