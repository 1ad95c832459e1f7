import { adoptStyles } from '#lib/island/adopt-styles.ts';
import css from './panels.css?inline';

/** The sheet of all that opens in the comparison: it comes with the first such part, and not with the page. */
adoptStyles(css);
