import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { asker } from '#domain/search/ask.ts';
import { searchWords } from '#schemas/search.ts';
import { caseOf } from '../../fixtures/figures.ts';
import { queries } from '../../fixtures/queries.ts';

/** Each of what people type, on the writers' own words for it: the browser test weighs the text of the pages too. */

const { groups, skip, endings } = searchWords.parse(
  parse(readFileSync('src/content/search/en.yaml', 'utf8')),
);
const pageOf = (lead: string) => {
  const [page = ''] = lead.split('#');
  return page.startsWith('/') ? page : `/lessons/${page}/`;
};
const ask = asker({
  groups: groups.map((group) => ({ ...group, leads: group.leads.map(pageOf) })),
  skip,
  endings,
  pages: [],
  vocabulary: [],
});

it.each(queries)(
  '"%s" is answered by %s, first or second',
  caseOf('search-answers', (query: string, answer: string) => {
    const leads = ask(query).leads.toSorted((one, other) => other.weight - one.weight);
    expect(leads.slice(0, 2).map(({ href }) => href)).toContain(answer);
  }),
);
