import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorerEvent } from '#domain/scorer/review/events.ts';
import { libraryOf } from '#domain/scorer/review/library.ts';
import type { Scorer } from '#domain/scorer/review/session.ts';
import type { Library } from '#domain/scorer/types.ts';
import { encodeLibrary } from '#domain/scorer/exchange/library-text.ts';
import { decodeLibrary } from '#domain/scorer/exchange/saved-reviews.ts';
import type { SafeStorage } from '#lib/browser/storage.ts';
import { PREFIX } from '#lib/browser/erase-keys.ts';
import { createReviews as createReviewsOf, type Reviews } from '#stores/scorer.ts';
import { pretendBrowser } from '../lib/browser/pretend-browser.ts';
import { CRITERIA, no, portalOf, QUICK, reviewOf, yes } from '../scorer/any-review.ts';
import { after, answersNow, give, reviewNow, start, undone } from '../scorer/scorer-run.ts';

const fetchRead = async () => decodeLibrary;
/** Where what reads kept reviews is here from the beginning. */
const createReviews = (storage: SafeStorage) => createReviewsOf(storage, fetchRead, decodeLibrary);

const KEY = `${PREFIX}v1:reviews`;
const one = libraryOf(reviewOf({ depth: 'quick' }));

/** A page as an island has it: what the reader does is saved, what other tabs save is taken in. */
function page(reviews: Reviews, reviewId: string) {
  let scorer: Scorer = start({ reviewId });
  const saved = reviews.load(CRITERIA);
  if (saved) scorer = after(scorer, { type: 'library.restored', library: saved });
  reviews.$library.listen((library) => {
    scorer = after(
      scorer,
      library ? { type: 'library.synced', library } : { type: 'scorer.erased', reviewId: 'fresh' },
    );
  });
  return {
    reviews,
    act(...events: readonly ScorerEvent[]): void {
      for (const event of events) {
        scorer = after(scorer, event);
        if (scorer.change) reviews.save(scorer.change, scorer.library);
      }
    },
    now: () => scorer,
  };
}

function tabs(saved?: Library | string) {
  const browser = pretendBrowser();
  if (saved !== undefined)
    browser.kept.set(KEY, typeof saved === 'string' ? saved : encodeLibrary(saved));
  const [here, there] = [
    page(createReviews(browser.tab()), 'ours'),
    page(createReviews(browser.tab()), 'other'),
  ];
  const stored = () => decodeLibrary(browser.kept.get(KEY) ?? '', CRITERIA);
  return { browser, here, there, stored };
}

describe('saved reviews', () => {
  it('are nothing, and nothing is written, until the reader acts', () => {
    const { here, browser } = tabs();
    expect([here.reviews.load(CRITERIA), browser.kept.size]).toEqual([undefined, 0]);
    here.act({ type: 'meeting.opened' });
    expect(browser.kept.size).toBe(0);
  });

  it('come back as they were saved, under the names of today', () => {
    const old = libraryOf(reviewOf({ portals: [portalOf({ 'exit-plan': yes })] }));
    const { here } = tabs(old);
    expect(answersNow(here.now())).toEqual({ leaving: yes });
    expect(here.reviews.$notice.get()).toBeUndefined();
  });

  it('are given back as the page’s own object when nothing else changed, so that nothing is drawn twice', () => {
    const { here } = tabs(one);
    here.act(give('second-step', 'yes'));
    expect(here.reviews.$library.get()).toBe(here.now().library);
  });
});

describe('two tabs', () => {
  it('on two rows of one portal lose nothing of each other, and are told', () => {
    const { here, there, stored } = tabs(one);
    here.act(give('second-step', 'yes'));
    there.act(give('real-support', 'no'));
    for (const tab of [here, there])
      expect(answersNow(tab.now())).toEqual({
        'second-step': { value: 'yes' },
        'real-support': no,
      });
    expect(stored()).toMatchObject({
      ok: true,
      value: {
        reviews: [
          { portals: [{ answers: { 'second-step': { value: 'yes' }, 'real-support': no } }] },
        ],
      },
    });
    expect([here.reviews.$notice.get(), there.reviews.$notice.get()]).toEqual([
      'changed-elsewhere',
      'changed-elsewhere',
    ]);
    here.reviews.dismissNotice();
    expect(here.reviews.$notice.get()).toBeUndefined();
  });

  it('on one row: the last write wins', () => {
    const { here, there } = tabs(one);
    here.act(give('second-step', 'yes'));
    there.act(give('second-step', 'no'));
    expect(answersNow(here.now())).toEqual({ 'second-step': no });
  });

  it('lose nothing although neither hears the other before it writes', () => {
    const { here, there, browser, stored } = tabs(one);
    // As two tabs of a slow browser: the events come after both have acted.
    const deaf = page(
      createReviews({ ...browser.tab(), subscribe: () => () => undefined }),
      'deaf',
    );
    here.act(give('second-step', 'yes'), { type: 'portal.added', id: 'b' });
    deaf.act(
      give('own-sign-ins', 'no'),
      { type: 'portal.added', id: 'c' },
      { type: 'review.edited', title: 'T' },
    );
    there.act(give('real-support', 'no'));
    expect(stored()).toMatchObject({
      ok: true,
      value: {
        reviews: [
          {
            title: 'T',
            portals: [
              {
                answers: {
                  'second-step': { value: 'yes' },
                  'own-sign-ins': no,
                  'real-support': no,
                },
              },
              { id: 'b' },
              { id: 'c' },
            ],
          },
        ],
      },
    });
  });

  it('lose nothing in whatever order they act', () => {
    const act = fc.tuple(
      fc.boolean(),
      fc.constantFrom(...QUICK),
      fc.constantFrom('yes', 'no', 'not-sure'),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const { here, there } = tabs(one);
        acts.forEach(([isHere, row, value]) => (isHere ? here : there).act(give(row, value)));
        const expected = Object.fromEntries(acts.map(([, row, value]) => [row, { value }]));
        expect(answersNow(here.now())).toEqual(expected);
        expect(there.now().library.reviews).toEqual(here.now().library.reviews);
      }),
      { numRuns: 200 },
    );
  });

  it('undo only what was done in the tab itself', () => {
    const { here, there } = tabs(one);
    here.act(give('second-step', 'yes'));
    there.act(give('real-support', 'no'));
    here.act(undone);
    expect([answersNow(here.now()), answersNow(there.now())]).toEqual([
      { 'real-support': no },
      { 'real-support': no },
    ]);
  });

  it('that both began on an empty device keep both reviews', () => {
    const { browser, here, stored } = tabs();
    const asleep = page(
      createReviews({ ...browser.tab(), subscribe: () => () => undefined }),
      'asleep',
    );
    here.act(give('second-step', 'yes'));
    asleep.act(give('real-support', 'no'));
    expect(stored()).toMatchObject({
      ok: true,
      value: { reviews: [{ id: 'ours' }, { id: 'asleep' }] },
    });
  });

  it('are told when the last portal that there was room for was added in the other', () => {
    const five = libraryOf(
      reviewOf({
        depth: 'quick',
        portals: ['a', 'b', 'c', 'd', 'e'].map((id) => portalOf({}, id)),
      }),
    );
    const { here, browser } = tabs(five);
    const deaf = page(
      createReviews({ ...browser.tab(), subscribe: () => () => undefined }),
      'deaf',
    );
    here.act({ type: 'portal.added', id: 'f' });
    deaf.act({ type: 'portal.added', id: 'g' });
    expect([deaf.reviews.$notice.get(), reviewNow(deaf.now()).portals.map(({ id }) => id)]).toEqual(
      ['no-room', ['a', 'b', 'c', 'd', 'e', 'f']],
    );
  });

  it('see everything erased, and a tab that slept brings back no more than it touches', () => {
    const two: Library = {
      version: 1,
      reviews: [...one.reviews, reviewOf({ id: 'secret', title: 'Secret' })],
      current: 'ours',
    };
    const { here, there, browser } = tabs(two);
    const asleep = page(
      createReviews({ ...browser.tab(), subscribe: () => () => undefined }),
      'asleep',
    );
    browser.clear();
    expect([
      here.reviews.$library.get(),
      there.reviews.$notice.get(),
      reviewNow(here.now()).id,
    ]).toEqual([undefined, 'erased-elsewhere', 'fresh']);
    asleep.act({ type: 'review.chosen', id: 'secret' }, { type: 'review.chosen', id: 'ours' });
    expect(browser.kept.size).toBe(0);
    asleep.act(give('second-step', 'yes'));
    expect(browser.kept.get(KEY)).not.toContain('Secret');
  });
});

it('is gone without a warning when it was erased from here', () => {
  const browser = pretendBrowser();
  const storage = browser.tab();
  const here = page(createReviews(storage), 'ours');
  here.act(give('second-step', 'yes'));
  storage.eraseEverything();
  expect([
    here.reviews.$library.get(),
    here.reviews.$notice.get(),
    browser.kept.size,
    answersNow(here.now()),
  ]).toEqual([undefined, undefined, 0, {}]);
});

describe('faults', () => {
  it.each([
    ['null', 'broken'],
    ['7', 'broken'],
    ['[]', 'broken'],
    ['"a"', 'broken'],
    ['{', 'broken'],
    ['{"version":1}', 'broken'],
    ['{"version":1,"reviews":[],"current":"a"}', 'broken'],
    ['{"version":9}', 'newer'],
  ])('a stored %s is put aside, told as %s, and a new start can be saved', (saved, notice) => {
    const { here, browser, stored } = tabs(saved);
    expect([here.reviews.$library.get(), here.reviews.$notice.get()]).toEqual([undefined, notice]);
    here.act(give('second-step', 'yes'));
    expect(stored()).toMatchObject({ ok: true, value: { reviews: [{ id: 'ours' }] } });
    expect(browser.kept.get(`${KEY}:aside`)).toBe(saved);
  });

  it('blocked storage keeps every answer in memory and says so', () => {
    const { here, browser } = tabs();
    browser.faults.blocked = true;
    here.act(give('second-step', 'yes'), give('real-support', 'no'));
    expect([answersNow(here.now()), here.reviews.$status.get()]).toEqual([
      { 'second-step': { value: 'yes' }, 'real-support': no },
      'memory-only',
    ]);
  });

  it('full storage keeps what it could not write when another tab writes, and writes it once there is room', () => {
    const { here, there, browser, stored } = tabs(one);
    browser.faults.full = true;
    here.act(give('second-step', 'yes'), give('own-sign-ins', 'yes'));
    expect(here.reviews.$status.get()).toBe('full');
    browser.faults.full = false;
    there.act(give('real-support', 'no'));
    const all = {
      'second-step': { value: 'yes' },
      'own-sign-ins': { value: 'yes' },
      'real-support': no,
    };
    expect([answersNow(here.now()), answersNow(there.now()), here.reviews.$status.get()]).toEqual([
      all,
      all,
      'kept',
    ]);
    expect(stored()).toMatchObject({
      ok: true,
      value: { reviews: [{ portals: [{ answers: all }] }] },
    });
  });

  it('a page back from the back-forward cache reads what it slept through, once', () => {
    const { here, browser } = tabs(one);
    browser.kept.set(KEY, encodeLibrary(libraryOf(reviewOf({ title: 'Newer' }))));
    browser.wake();
    expect([reviewNow(here.now()).title, here.reviews.$notice.get()]).toEqual([
      'Newer',
      'changed-elsewhere',
    ]);
    here.reviews.dismissNotice();
    browser.wake();
    expect(here.reviews.$notice.get()).toBeUndefined();
  });

  it('a later release writing in another tab is told and not taken in', () => {
    const { here, browser } = tabs(one);
    browser.kept.set(KEY, '{"version":2}');
    browser.wake();
    expect([here.reviews.$library.get(), here.reviews.$notice.get()]).toEqual([one, 'newer']);
  });
});

describe('what reads kept reviews', () => {
  const late = (browser: ReturnType<typeof pretendBrowser>) =>
    createReviewsOf(browser.tab(), fetchRead);

  it('is not fetched where nothing is kept', () => {
    const reviews = late(pretendBrowser());
    expect(reviews.readable()).toBeUndefined();
    const here = page(reviews, 'ours');
    here.act(give('second-step', 'no'), give('second-step', 'yes'));
    expect(reviews.readable()).toBeUndefined();
    expect(reviews.$library.get()).toBe(here.now().library);
  });

  it('is waited for where something is', async () => {
    const browser = pretendBrowser();
    browser.kept.set(KEY, encodeLibrary(one));
    const reviews = late(browser);
    await reviews.readable();
    expect(reviews.load(CRITERIA)).toEqual(one);
  });

  it('comes late when another tab saves first, and neither loses an answer', async () => {
    const browser = pretendBrowser();
    const here = page(late(browser), 'ours');
    const there = page(createReviews(browser.tab()), 'other');
    there.act(give('second-step', 'no'));
    here.act(give('second-step', 'yes'));
    await new Promise((done) => setTimeout(done));
    const kept = decodeLibrary(browser.kept.get(KEY) ?? '', CRITERIA);
    expect(kept.ok && kept.value.reviews.map(({ id }) => id).sort()).toEqual(['other', 'ours']);
  });

  it('writes nothing over when it cannot be fetched, and says that nothing is kept', async () => {
    const browser = pretendBrowser();
    browser.kept.set(KEY, encodeLibrary(one));
    const reviews = createReviewsOf(browser.tab(), () => Promise.reject(new Error('offline')));
    await reviews.readable();
    const here = page(reviews, 'ours');
    here.act(give('second-step', 'no'));
    await new Promise((done) => setTimeout(done));
    expect([browser.kept.get(KEY), reviews.$status.get()]).toEqual([
      encodeLibrary(one),
      'memory-only',
    ]);
  });
});
