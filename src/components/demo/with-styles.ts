import { adoptStyles } from '#lib/island/adopt-styles.ts';

type Sheet = Promise<{ readonly default: string }>;

/** Waits for a part of the demo and for its style sheets, so that it never shows undressed. */
export async function withStyles<Part>(
  part: Promise<Part>,
  ...sheets: readonly Sheet[]
): Promise<Part> {
  const [loaded, ...styles] = await Promise.all([part, ...sheets]);
  for (const { default: css } of styles) adoptStyles(css);
  return loaded;
}

/** The sheet of all that stands behind the portal's door. */
export const insideStyles = (): Sheet => import('./patient/inside.css?inline');

/** The sheet that the clinic's desk, the attacker's table and the list of who opened a chart share. */
export const deskStyles = (): Sheet => import('./clinic/desk.css?inline');
