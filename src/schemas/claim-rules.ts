import type { Library, Problem } from './library.ts';

/** The article makes this many claims; each is taught, corrected or left out with a reason. */
export const CLAIMS = 40;

const FILE = 'src/content/claims.yaml';

/** @returns what is missing of the list of claims, and what in it leads nowhere */
export function claimProblems(library: Library): readonly Problem[] {
  const found: Problem[] = [];
  const bySlug = new Map(library.lessons.map((one) => [one.slug, one]));
  for (let n = 1; n <= CLAIMS; n += 1) {
    const claim = library.claims[String(n)];
    if (!claim)
      found.push({
        file: FILE,
        rule: `says nothing of claim ${n}`,
        remedy: 'name the lesson and heading that teach it, or give "leftOut" with the reason',
      });
    else {
      for (const id of claim.sources)
        if (!library.sources[id])
          found.push({
            file: FILE,
            rule: `claim ${n} names the source "${id}", which does not exist`,
            remedy: 'add it to src/content/sources.yaml, or correct the id',
          });
      if ('lesson' in claim) {
        const taught = bySlug.get(claim.lesson);
        if (!taught?.facts.headings.some((heading) => heading.id === claim.heading))
          found.push({
            file: FILE,
            rule: `claim ${n} points to ${claim.lesson}#${claim.heading}, which does not exist`,
            remedy: 'point it at a heading that teaches it',
          });
      }
    }
  }
  return found;
}
