import { describe, expect, it } from 'vitest';
import {
  encodeReviewLink,
  isReviewLink,
  LINK_LIMIT,
  openReviewLink,
} from '#domain/scorer/exchange/link.ts';
import { leaveOut, LEAVE_OUT } from '#domain/scorer/exchange/leave-out.ts';
import { CRITERIA, no, portalOf, reviewOf, yes } from '../any-review.ts';
import { pretendRandom } from './pretend-random.ts';

const spoken = reviewOf({
  reviewers: 'Two of us',
  portals: [
    portalOf(
      {
        'second-step': {
          ...yes,
          note: 'Seen.',
          link: 'https://vendor.example',
          date: '2026-11-01',
        },
        'real-support': no,
      },
      'a',
      'Blue',
    ),
  ],
});

describe('a share link', () => {
  it('carries the whole review in its fragment, with or without the sign before it', () => {
    const link = encodeReviewLink(spoken, CRITERIA);
    expect(link).toEqual({ ok: true, value: expect.stringMatching(/^r=[\w-]+$/) as string });
    if (!link.ok) return;
    expect(openReviewLink(link.value, CRITERIA)).toEqual(
      openReviewLink(`#${link.value}`, CRITERIA),
    );
    expect(openReviewLink(link.value, CRITERIA)).toMatchObject({
      ok: true,
      value: { review: spoken },
    });
  });

  it('is told from the other fragments of the page', () => {
    expect([
      isReviewLink('#r=abc'),
      isReviewLink('r=abc'),
      isReviewLink('#address'),
      isReviewLink(''),
    ]).toEqual([true, true, false, false]);
  });

  it('that would be too long for a link says so', () => {
    const { below } = pretendRandom(5);
    const noise = () =>
      Array.from({ length: 2_000 }, () => String.fromCharCode(33 + below(90))).join('');
    const portals = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      portalOf(
        Object.fromEntries(CRITERIA.map((criterion) => [criterion.id, { note: noise() }])),
        id,
      ),
    );
    expect(encodeReviewLink(reviewOf({ portals }), CRITERIA)).toEqual({
      ok: false,
      reason: 'too-big',
    });
    const fits = encodeReviewLink(reviewOf({ portals: portals.slice(0, 2) }), CRITERIA);
    expect(
      fits.ok && fits.value.length < LINK_LIMIT && openReviewLink(fits.value, CRITERIA),
    ).toMatchObject({ ok: true, value: { review: { portals: portals.slice(0, 2) } } });
  });
});

describe('what is left out', () => {
  it.each([
    [
      'notes',
      {
        ...spoken,
        portals: [
          portalOf(
            {
              'second-step': { ...yes, link: 'https://vendor.example', date: '2026-11-01' },
              'real-support': no,
            },
            'a',
            'Blue',
          ),
        ],
      },
    ],
    [
      'links',
      {
        ...spoken,
        portals: [
          portalOf(
            { 'second-step': { ...yes, note: 'Seen.', date: '2026-11-01' }, 'real-support': no },
            'a',
            'Blue',
          ),
        ],
      },
    ],
    ['reviewers', { ...spoken, reviewers: '' }],
    ['portal-names', { ...spoken, portals: [{ ...spoken.portals[0]!, name: '' }] }],
  ] as const)('is the %s and nothing else', (part, rest) => {
    expect(leaveOut(spoken, [part])).toEqual(rest);
  });

  it('is nothing or everything when the reader says so, never an answer', () => {
    expect(leaveOut(spoken, [])).toEqual(spoken);
    expect(leaveOut(spoken, LEAVE_OUT)).toEqual(
      reviewOf({
        portals: [
          portalOf({ 'second-step': { ...yes, date: '2026-11-01' }, 'real-support': no }, 'a'),
        ],
      }),
    );
  });
});
