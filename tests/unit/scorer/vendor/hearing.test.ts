import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardRows, hearingOf, placed, withReply } from '#domain/scorer/vendor/hearing.ts';
import { libraryOf } from '#domain/scorer/review/library.ts';
import { scoreOf } from '#domain/scorer/rules/score.ts';
import { TAKES, type OpenedReply, type Reply } from '#domain/scorer/vendor/types.ts';
import { ANSWER_VALUES } from '#domain/scorer/types.ts';
import { anyReview, CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../any-review.ts';
import { after, answersNow, give, heard, letIn, placedAt, start } from '../scorer-run.ts';

const replyOf = (change: Partial<Reply> = {}): OpenedReply => ({
  reply: {
    version: 1,
    request: 'asked',
    review: 'ours',
    portal: 'first',
    name: 'Blue',
    by: 'Vendor Ltd',
    answers: {
      'second-step': { value: 'yes', words: 'For all.', contact: 'Bo', date: '2026-11-20' },
      leaving: { words: 'By export.', link: 'https://vendor.example/export' },
      'real-support': {},
      elsewhere: { value: 'yes' },
    },
    ...change,
  },
  source: 'vendor',
  unmapped: [],
});
const opened = heard(replyOf());

describe('a reply', () => {
  it('changes nothing before it is let in', () => {
    const scorer = start();
    const hearing = after(scorer, opened);
    expect(hearing.library).toBe(scorer.library);
    expect(hearing.hearing).toMatchObject({
      portal: 'first',
      takes: { 'second-step': 'said', leaving: 'said' },
    });
    expect(after(hearing, { type: 'reply.dismissed' }).library).toBe(scorer.library);
  });

  it('is the vendor’s word: said, and so unproven, with the words beside and not in the note', () => {
    const scorer = after(start({ depth: 'standard' }), opened, letIn);
    expect(answersNow(scorer)['second-step']).toEqual({
      value: 'yes',
      basis: 'said',
      date: '2026-11-20',
      vendorValue: 'yes',
      vendorWords: 'For all.',
      vendorContact: 'Bo',
      vendorDate: '2026-11-20',
    });
    expect(scorer.hearing).toBeUndefined();
  });

  it('let in while another tab goes on loses nothing of that tab', () => {
    const before = after(start({ depth: 'standard' }), opened);
    const accepted = letIn(before);
    const elsewhere = after(before, give('real-support', 'no'));
    expect(answersNow(after(elsewhere, accepted))).toMatchObject({
      'second-step': { value: 'yes', basis: 'said' },
      'real-support': { value: 'no' },
    });
    const renamed = { type: 'portal.named', id: 'first', name: 'Green' } as const;
    expect(after(before, renamed, accepted).library.reviews[0]?.portals[0]?.name).toBe('Green');
  });

  it('goes beside another portal when the reader says so, and to none that is not here', () => {
    const hearing = after(start(), { type: 'portal.added', id: 'b' }, opened);
    expect(after(hearing, placedAt('b')).hearing?.portal).toBe('b');
    expect(after(hearing, placedAt('nobody')).hearing).toBe(hearing.hearing);
  });

  it('lets one’s own answer stand where there is one, until it is settled otherwise', () => {
    const review = reviewOf({
      portals: [portalOf({ 'second-step': { ...no, note: 'We tried.' } })],
    });
    const hearing = hearingOf(replyOf(), libraryOf(review), CRITERIA);
    expect(hearing.takes['second-step']).toBe('mine');
    const kept = withReply(review, hearing, CRITERIA).portals[0]?.answers['second-step'];
    expect(kept).toMatchObject({ value: 'no', note: 'We tried.', vendorWords: 'For all.' });
    const again = { ...hearing, takes: { 'second-step': 'again' } as const };
    expect(withReply(review, again, CRITERIA).portals[0]?.answers['second-step']).toMatchObject({
      value: 'no',
      ask: 'again',
    });
  });

  it('goes to the portal that was asked, in whichever review it stands', () => {
    const other = reviewOf({ id: 'other', portals: [portalOf({}, 'b', 'Green')] });
    const library = { ...libraryOf(other), reviews: [other, reviewOf()] };
    expect(hearingOf(replyOf(), library, CRITERIA)).toMatchObject({
      review: 'ours',
      portal: 'first',
    });
  });

  it('finds a portal by name where its review is not here, and asks where none fits', () => {
    const review = reviewOf({
      id: 'next-year',
      portals: [portalOf({}, 'a', 'Green'), portalOf({}, 'b', ' BLUE')],
    });
    expect(hearingOf(replyOf(), libraryOf(review), CRITERIA).portal).toBe('b');
    const unknown = hearingOf(replyOf({ name: 'Red' }), libraryOf(review), CRITERIA);
    expect(unknown).toMatchObject({ portal: undefined, takes: {} });
    expect(placed(unknown, review, 'a', CRITERIA).takes).toHaveProperty('leaving');
    expect(withReply(review, unknown, CRITERIA)).toBe(review);
  });

  it('says nothing to a row that it leaves empty or that is not here', () => {
    expect(heardRows({ opened: replyOf() }, reviewOf(), CRITERIA)).toEqual([
      'second-step',
      'leaving',
    ]);
  });

  it('cannot set a must-pass row aside', () => {
    const reply = replyOf({ answers: { 'second-step': { value: 'not-applicable' } } });
    const review = reviewOf();
    const next = withReply(review, hearingOf(reply, libraryOf(review), CRITERIA), CRITERIA);
    expect(next.portals[0]?.answers['second-step']).toEqual({
      basis: 'said',
      vendorValue: 'not-applicable',
    });
  });
});

const FIELDS = ['value', 'basis', 'date', 'note', 'link', 'expires', 'owner', 'due'] as const;

it('never proves a row, and never touches what the reviewers wrote unless they take it as said', () => {
  const value = fc.constantFrom(undefined, ...ANSWER_VALUES);
  const answers = fc.dictionary(
    fc.constantFrom(...CRITERIA.map(({ id }) => id)),
    fc.record({ value, words: fc.constantFrom('w', '') }, { noNullPrototype: true }),
    { noNullPrototype: true },
  ) as fc.Arbitrary<Reply['answers']>;
  fc.assert(
    fc.property(anyReview, answers, fc.constantFrom(...TAKES), (one, said, take) => {
      const portal = one.portals[0];
      if (!portal) return;
      const reply = replyOf({ review: one.id, portal: portal.id, answers: said });
      const hearing = hearingOf(reply, libraryOf(one), CRITERIA);
      const takes = Object.fromEntries(Object.keys(hearing.takes).map((id) => [id, take]));
      const next = withReply(one, { ...hearing, takes }, CRITERIA);
      const after = next.portals[0]!;
      for (const id of CRITERIA.map((row) => row.id)) {
        if (take === 'said' && takes[id]) continue;
        for (const field of FIELDS)
          expect(after.answers[id]?.[field]).toBe(portal.answers[id]?.[field]);
      }
      const proven = (who: typeof portal) =>
        scoreOf(who, { ...one, depth: 'full' }, CRITERIA, TODAY).rows.filter(
          ({ why }) => why === 'shown',
        ).length;
      expect(proven(after)).toBeLessThanOrEqual(proven(portal));
      expect(next.portals.slice(1)).toEqual(one.portals.slice(1));
    }),
  );
});

it('shows a row that was seen as it is: a proof of one’s own stands first', () => {
  const review = reviewOf({ portals: [portalOf({ 'second-step': yes })] });
  expect(hearingOf(replyOf(), libraryOf(review), CRITERIA).takes['second-step']).toBe('mine');
});

describe('a reply whose portal is not here', () => {
  const placeOf = (names: readonly string[], name = 'Blue') =>
    hearingOf(
      replyOf({ portal: 'gone', name }),
      libraryOf(reviewOf({ portals: names.map((one, at) => portalOf({}, `p${at}`, one)) })),
      CRITERIA,
    ).portal;

  it('goes beside the one of the same name, whatever its spelling', () => {
    expect(placeOf(['Green', ' BLUE '])).toBe('p1');
  });

  it('waits where two have that name, or none of several', () => {
    expect([placeOf(['Blue', 'blue']), placeOf(['Green', 'Red']), placeOf(['', ''], '')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('goes beside the only portal, and beside none where there is none', () => {
    expect([placeOf(['Green']), placeOf([''], ''), placeOf([])]).toEqual(['p0', 'p0', undefined]);
  });
});

it('the vendor’s word fills what nobody was sure of, and no answer of one’s own', () => {
  const review = reviewOf({
    portals: [portalOf({ 'second-step': { value: 'not-sure' }, leaving: no })],
  });
  expect(hearingOf(replyOf(), libraryOf(review), CRITERIA).takes).toEqual({
    'second-step': 'said',
    leaving: 'mine',
  });
});

it('new words of the vendor take the place of all the old ones', () => {
  const before = reviewOf({
    portals: [
      portalOf({ leaving: { ...no, vendorWords: 'Old', vendorContact: 'Al', vendorValue: 'no' } }),
    ],
  });
  const hearing = hearingOf(replyOf(), libraryOf(before), CRITERIA);
  expect(withReply(before, hearing, CRITERIA).portals[0]?.answers['leaving']).toEqual({
    ...no,
    vendorWords: 'By export.',
    vendorLink: 'https://vendor.example/export',
  });
});
