import { describe, expect, it } from 'vitest';
import {
  decodeDrafts,
  draftOf,
  MOST_DRAFTS,
  withDraft,
  type Draft,
  type Drafts,
} from '#domain/scorer/exchange/vendor-drafts.ts';

const draft = (id: string, by = 'Bo'): Draft => ({
  questions: {
    version: 1,
    id,
    review: 'ours',
    portal: 'first',
    name: 'Blue',
    from: 'Ann',
    rows: [{ criterion: 'leaving' }],
  },
  by,
  answers: { leaving: { value: 'yes' } },
});
const drafts = (...kept: readonly Draft[]): Drafts => ({ version: 1, drafts: kept });

describe('a form that a vendor fills in', () => {
  it('is found again under the questions of today, whichever place it has', () => {
    const questions = { ...draft('b').questions, from: 'Cy' };
    expect(draftOf(drafts(draft('a', 'Al'), draft('b')), questions)).toEqual({
      ...draft('b'),
      questions,
    });
  });

  it('is empty where it was never begun', () => {
    const { questions } = draft('c');
    expect(draftOf(drafts(draft('a'), draft('b')), questions)).toEqual({
      questions,
      by: '',
      answers: {},
    });
  });

  it('takes its own place, and stands last', () => {
    expect(withDraft(drafts(draft('a'), draft('b')), draft('a', 'Al'))).toEqual(
      drafts(draft('b'), draft('a', 'Al')),
    );
  });

  it('makes the oldest forgotten where there are as many as are kept', () => {
    const full = Array.from({ length: MOST_DRAFTS }, (_, at) => draft(`d-${at}`));
    expect(withDraft(drafts(...full), draft('new')).drafts).toEqual([
      ...full.slice(1),
      draft('new'),
    ]);
    expect(withDraft(drafts(...full), draft('d-0', 'Al')).drafts).toHaveLength(MOST_DRAFTS);
  });

  it.each([
    ['{"version":"2","drafts":[]}', 'broken'],
    ['{"version":2,"drafts":"elsewhere"}', 'newer'],
    ['{"version":1,"drafts":[{}]}', 'broken'],
  ])('is not read from %s: %s', (text, reason) => {
    expect(decodeDrafts(text)).toEqual({ ok: false, reason });
  });
});
