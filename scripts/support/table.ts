import { firstVersions, asksForWords, type Need } from './needs.ts';
import { YOUNG, type Young } from './without.ts';

/** The table of browsers, written from what the built site needs. */

const belongsTo = ({ features }: Young, { name }: Need): boolean =>
  features.some((one) => name.startsWith(one));

/** What is younger than a floor, and nobody has said what stands in for it. */
export const untold = (needs: readonly Need[]): readonly string[] =>
  needs
    .filter((need) => asksForWords(need) && !YOUNG.some((one) => belongsTo(one, need)))
    .map(({ name }) => name);

/** What is told of, and the built site no longer needs. */
export const stale = (needs: readonly Need[]): readonly string[] =>
  YOUNG.flatMap(({ features }) => features).filter(
    (one) => !needs.some(({ name }) => name.startsWith(one)),
  );

const BY = { style: 'style sheets', page: 'pages', script: 'scripts' } as const;

const row = (name: string, needs: readonly Need[], last: string): string =>
  `| ${[name, ...firstVersions(needs), [...new Set(needs.map(({ by }) => BY[by]))].join(', '), last].join(' | ')} |`;

/** The whole file, docs/browser-support.md. */
export function supportTable(needs: readonly Need[]): string {
  const told = YOUNG.map((one) => ({ one, of: needs.filter((need) => belongsTo(one, need)) }));
  const tools = needs.filter(
    (need) => !asksForWords(need) && !told.some(({ of }) => of.includes(need)),
  );
  return `# Browser support

Made by \`npm run support\` from the built files and MDN's data on browsers. Do not edit: a test holds it equal to what the build needs.

- **Everything works** in Chrome 108, Firefox 115 and Safari 16.4.
- **Everything can be read and printed** in Chrome 90 and Safari 15.

Why these: [decision 18](decisions/18-oldest-browsers.md). What is not listed here, the built site either does not use, or all of these browsers know it. The numbers are the first versions that know all of a line, on a computer and on a phone; a dash means that one still lacks some of it.

## Younger than a floor, and what a reader has without it

| feature | Chrome | Safari | Firefox | used by | without it |
|---|---|---|---|---|---|
${told.map(({ one, of }) => row(one.name, of, one.without)).join('\n')}

## What the tools need, and the pages do not

| used | Chrome | Safari | Firefox | used by |
|---|---|---|---|---|
${tools.map((one) => row(`\`${one.name}\``, [one], '').replace(/ \|  \|$/, ' |')).join('\n')}
`;
}
