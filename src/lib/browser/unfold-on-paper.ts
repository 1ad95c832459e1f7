/**
 * Opens what is folded while the page is printed: on paper nobody can. The style sheet does
 * so by itself where a browser knows `::details-content`; many in use do not.
 */

/** Folds of the page itself. A tool draws what it prints, and some folds are of no use on paper. */
const FOLDS = 'main details:not(astro-island *):not(.no-print)';

interface Fold {
  readonly fold: HTMLDetailsElement;
  readonly name: string | null;
  readonly wasOpen: boolean;
}

let before: readonly Fold[] = [];

function unfold(): void {
  if (before.length > 0) return;
  before = [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)].map((fold) => ({
    fold,
    name: fold.getAttribute('name'),
    wasOpen: fold.open,
  }));
  // Folds of one name would close each other.
  for (const { fold } of before) fold.removeAttribute('name');
  for (const { fold } of before) fold.open = true;
}

function foldAgain(): void {
  for (const { fold, wasOpen } of before) fold.open = wasOpen;
  for (const { fold, name } of before) if (name !== null) fold.setAttribute('name', name);
  before = [];
}

addEventListener('beforeprint', unfold);
addEventListener('afterprint', foldAgain);
// A print preview that fires no event still changes the medium.
matchMedia('print').addEventListener('change', ({ matches }) => (matches ? unfold() : foldAgain()));
