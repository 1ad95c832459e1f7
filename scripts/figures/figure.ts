/** A figure says what the site holds to: what is counted, by which tests, and how far it may go. */
export interface Figure {
  readonly id: string;
  /** What is counted, as a line of the table. */
  readonly what: string;
  /** What is counted out of, or in, in the plural: "links", "bytes". */
  readonly unit: string;
  readonly goal: Goal;
  /** What becomes of the numbers that several tests tell. How many were tried is always added up. */
  readonly joined: 'sum' | 'most' | 'least';
  /** The script of package.json whose tests tell it. */
  readonly by: string;
}

export interface Goal {
  /** No more than this. */
  readonly most?: number;
  /** No less than this. */
  readonly least?: number;
  /** How many must have been tried, or the number says little. */
  readonly tried?: number;
}

/** A number that tests told. */
export interface Told {
  readonly value: number;
  /** Of how many. */
  readonly tried?: number;
}

/** Which tests ran, and so what can be asked of the figures. */
export interface Run {
  /** The scripts that ran. */
  readonly scripts: readonly string[];
  /** They drew every random case and saw every look. */
  readonly isWhole: boolean;
  /** A script of which this machine ran only a share: its numbers may be small, or on another machine. */
  readonly shared?: string;
}

export type Judgment = 'met' | 'missed' | 'missing' | 'not run';

const JOIN: Readonly<Record<Figure['joined'], (one: number, other: number) => number>> = {
  sum: (one, other) => one + other,
  most: (one, other) => Math.max(one, other),
  least: (one, other) => Math.min(one, other),
};

/** The numbers of several tests as one; nothing where none was told. */
export function joinTold({ joined }: Figure, told: readonly Told[]): Told | undefined {
  if (told.length === 0) return undefined;
  const tried = told.flatMap((one) => one.tried ?? []);
  return {
    value: told.map(({ value }) => value).reduce(JOIN[joined]),
    ...(tried.length > 0 && { tried: tried.reduce(JOIN.sum) }),
  };
}

/** Whether a run has kept a figure. */
export function judge({ goal, by }: Figure, told: Told | undefined, run: Run): Judgment {
  const isShare = run.shared === by;
  if (!told) return run.scripts.includes(by) && !isShare ? 'missing' : 'not run';
  if (told.value > (goal.most ?? Infinity)) return 'missed';
  if (isShare) return 'met';
  if (told.value < (goal.least ?? -Infinity)) return 'missed';
  return run.isWhole && (told.tried ?? 0) < (goal.tried ?? 0) ? 'missed' : 'met';
}

const inWords = (number: number): string => number.toLocaleString('en');

/** A number as the table says it: "0 of 100,000 links", "13,463 bytes". */
export const measuredInWords = ({ unit }: Figure, { value, tried }: Told): string =>
  `${inWords(value)}${tried === undefined ? '' : ` of ${inWords(tried)}`} ${unit}`;

/** A goal as the table says it: "0 of 100,000 or more", "14,000 or less". */
export function goalInWords({ most, least, tried }: Goal): string {
  const bound = [
    ...(most === undefined ? [] : [most === 0 ? '0' : `${inWords(most)} or less`]),
    ...(least === undefined ? [] : [`${inWords(least)} or more`]),
  ].join(', ');
  return tried === undefined ? bound : `${bound}, of ${inWords(tried)} or more`;
}

/** One sentence that says what broke. */
export function brokenInWords(figure: Figure, told: Told | undefined): string {
  const goal = `The goal is ${goalInWords(figure.goal)}.`;
  return told
    ? `${figure.what}: ${measuredInWords(figure, told)}. ${goal}`
    : `${figure.what}: no number was told by "npm run ${figure.by}", so nothing is known. ${goal}`;
}
