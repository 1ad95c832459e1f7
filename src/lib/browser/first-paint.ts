/**
 * Stands in the head of each page (scripts/first-paint.ts) and decides what comes before the
 * first paint. For a reader who opens their first page, the words alone: the scripts of the page
 * follow, and bring the typeface for the pages after it. Whoever comes from another page of ours,
 * or has kept something here, has both already: they get them at once, and nothing jumps.
 */

/** Milliseconds since 1970: from then on a page may have to say that its review is overdue, and that moves its text. */
declare const FIRST_OVERDUE: number;

const { documentElement: root } = document;
/** Milliseconds. */
const PATIENCE = 1_500;

let isFirstPage = false;
try {
  isFirstPage =
    // How many pages of ours this tab has shown before (Navigation API; HTML, 7.2.6). What was kept changes the page.
    navigation.currentEntry!.index + localStorage.length === 0 &&
    // A translator may come with the first paint, and what keeps its words true has to be there before.
    navigator.language.startsWith(root.lang) &&
    Date.now() < FIRST_OVERDUE;
} catch {
  // A browser that cannot tell, or may not.
}

if (!isFirstPage) {
  root.className = 'face';
  document.querySelector<HTMLLinkElement>('[as=font]')!.media = '';
}

/** Written in place of `<script type="module" src="…">`. */
const load = () => {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-script]'))
    void import(dataset['script']!);
};
addEventListener('DOMContentLoaded', () => {
  // So do an address that opens a fold and a shared screen (?kiosk), save where the place is kept free for it.
  if (isFirstPage && (root.dataset['arrives'] || !(location.hash + location.search))) {
    new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
    // Once more makes no difference, save where a paint is not told of: a browser may hide such times from pages.
    setTimeout(load, PATIENCE);
  } else load();
});
