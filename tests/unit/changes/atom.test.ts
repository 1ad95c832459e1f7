import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { atomFeed, type Feed } from '#domain/changes/atom.ts';

const feed: Feed = {
  id: 'urn:uuid:00000000-0000-8000-8000-000000000000',
  language: 'en',
  title: 'What changed',
  subtitle: 'In the lessons',
  author: 'Portal Check',
  self: '/changes.xml',
  page: '/changes/',
  entries: [
    { id: 'urn:a', title: 'One', day: '2026-11-26', link: '/x/', text: 'a', about: [] },
    { id: 'urn:b', title: 'Two', day: '2026-11-27', link: '/y/', text: 'b', about: [] },
  ],
};

describe('the feed', () => {
  it('is as new as its newest entry', () => {
    expect(/<updated>([^<]+)/.exec(atomFeed(feed))?.[1]).toBe('2026-11-27T00:00:00Z');
  });

  it('holds any text as text, and nothing that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [first] = feed.entries;
        const xml = atomFeed({ ...feed, entries: [{ ...first!, title: text, text }] });
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        expect(xml.isWellFormed()).toBe(true);
        const document = new DOMParser().parseFromString(xml, 'text/xml');
        expect(document.querySelectorAll('entry > *')).toHaveLength(5);
      }),
    );
  });
});
