import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, unescaped } from '#domain/markup/escapes.ts';

describe('text in markup', () => {
  it('comes back as it was, whatever stands in it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('&', 'amp;', '#39;', '<', '>', '"', "'", 'lt;', 'a') }),
    );
    fc.assert(fc.property(text, (one) => unescaped(escaped(one)) === one));
  });

  it('holds no sign that opens or closes a tag, an attribute or an escape of its own', () => {
    expect(escaped(`<a title="it's">&`)).toBe('&lt;a title=&quot;it&#39;s&quot;&gt;&amp;');
  });

  it('is read the same where a sign is escaped by its number', () => {
    expect(unescaped('&#34;Q&#38;A&#34;')).toBe('"Q&A"');
  });

  it('is not read twice', () => {
    expect(unescaped('&amp;lt;')).toBe('&lt;');
  });

  it('keeps an escape that it does not know', () => {
    expect(unescaped('a&nbsp;b&#8212;c &lt;')).toBe('a&nbsp;b&#8212;c <');
  });
});
