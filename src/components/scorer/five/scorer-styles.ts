import { adoptStyles } from '#lib/island/adopt-styles.ts';
import css from '../scorer.css?inline';

/** The sheet that the comparison's own page carries. */
adoptStyles(css);
