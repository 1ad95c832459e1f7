import { meantLink } from '#lib/browser/meant-link.ts';

/** On the page that stands where nothing is: sends on who came by a share link that a program bent. */
const score = document.querySelector<HTMLElement>('[data-score]')?.dataset['score'];
const meant = score && meantLink(score);
if (meant) location.replace(meant);
