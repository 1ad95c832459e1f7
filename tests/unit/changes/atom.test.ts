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
    const updated = (entries: Feed['entries']) =>
      /<updated>([^<]+)/.exec(atomFeed({ ...feed, entries }))?.[1];
    expect(updated(feed.entries)).toBe('2026-11-27T00:00:00Z');
    expect(updated([...feed.entries].reverse())).toBe('2026-11-27T00:00:00Z');
  });

  it('says each thing where a program that reads feeds looks for it', () => {
    const entry = { ...feed.entries[0]!, about: [{ term: 'a&b', label: 'A "first" lesson' }] };
    expect(atomFeed({ ...feed, entries: [entry] })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>urn:uuid:00000000-0000-8000-8000-000000000000</id>
  <title>What changed</title>
  <subtitle>In the lessons</subtitle>
  <updated>2026-11-26T00:00:00Z</updated>
  <author><name>Portal Check</name></author>
  <link rel="self" type="application/atom+xml" href="/changes.xml"/>
  <link rel="alternate" type="text/html" href="/changes/"/>
  <entry>
    <id>urn:a</id>
    <title>One</title>
    <updated>2026-11-26T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="/x/"/>
    <category term="a&#38;b" label="A &#34;first&#34; lesson"/>
    <content type="text">a</content>
  </entry>
</feed>
`);
  });

  it('leaves out the signs that XML forbids, and nothing around them', () => {
    const [first] = feed.entries;
    const xml = atomFeed({
      ...feed,
      entries: [{ ...first!, title: 'A\u0000 new\u001F le\uFFFFsson' }],
    });
    expect(xml).toContain('<title>A new lesson</title>');
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
