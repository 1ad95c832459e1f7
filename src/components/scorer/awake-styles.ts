import { adoptStyles } from '#lib/island/adopt-styles.ts';
import css from './awake.css?inline';

/** The sheet of what only the living comparison shows. Its pages are drawn at build time too, where no sheet is wanted. */
if (!import.meta.env.SSR) adoptStyles(css);
