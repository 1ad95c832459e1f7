import { adoptStyles } from '#lib/island/adopt-styles.ts';

type Sheet = Promise<{ readonly default: string }>;

/** Waits for a part of the demo and for its style sheet, so that it never shows undressed. */
export async function withStyles<Part>(part: Promise<Part>, sheet: Sheet): Promise<Part> {
  const [loaded, { default: css }] = await Promise.all([part, sheet]);
  adoptStyles(css);
  return loaded;
}

/** The sheet that the clinic's desk, the attacker's table and the list of who opened a chart share. */
export const deskStyles = (): Sheet => import('./clinic/desk.css?inline');
