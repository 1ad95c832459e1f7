import { adoptStyles } from '#lib/island/adopt-styles.ts';
import '../panel-styles.ts';
import css from './board.css?inline';

/** The sheet of what a board and its vendors read. */
adoptStyles(css);
