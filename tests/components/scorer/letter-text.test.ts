import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { letterText, letterToAll, mailAddress } from '#components/scorer/report/letter-text.ts';
import type { LetterRow } from '#domain/scorer/index.ts';
import { scorerWords } from '#schemas/scorer.ts';

const words = scorerWords.parse(parse(readFileSync('src/content/scorer/en.yaml', 'utf8')));
const rows: readonly LetterRow[] = [
  { criterion: 'second-step', kind: 'no' },
  { criterion: 'stays-inside', kind: 'unproven' },
];

describe('the letter', () => {
  it('asks the vendor each question once, with what would answer it', () => {
    const text = letterText({ depth: 'standard' }, rows, 'Harbor Portal', words);
    expect(text).toContain('Harbor Portal');
    expect(text).toContain(`1. ${words.criteria['second-step']?.question}`);
    expect(text).toContain(words.criteria['second-step']?.evidence);
    expect(text).toContain(`2. ${words.criteria['stays-inside']?.question}`);
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('goes to the clinic in the quick depth', () => {
    expect(letterText({ depth: 'quick' }, rows, 'Harbor Portal', words)).toContain(
      words.letter.clinic.opening,
    );
  });

  it('asks by id for a row that has no words any more', () => {
    expect(
      letterText({ depth: 'full' }, [{ criterion: 'row-of-2031', kind: 'not-sure' }], 'P', words),
    ).toContain('row-of-2031');
  });
});

describe('the mail address', () => {
  it('carries the letter whole, with line ends as mail has them (RFC 6068)', () => {
    const address = mailAddress('Questions & more', 'One\nTwo?') ?? '';
    expect(address).toBe('mailto:?subject=Questions%20%26%20more&body=One%0D%0ATwo%3F');
  });

  it('is not given where mail apps would cut it', () => {
    expect(mailAddress('Questions', 'x'.repeat(1_800))).toBeDefined();
    expect(mailAddress('Questions', 'x'.repeat(1_900))).toBeUndefined();
  });
});

describe('one letter to several portals', () => {
  const letters = [
    { name: 'Harbor Portal', rows },
    { name: 'Hill Portal', rows: rows.slice(1) },
  ];
  const text = letterToAll(
    { depth: 'full' },
    letters,
    'Harbor Portal and Hill Portal',
    words,
    'Please answer by May 1.',
  );

  it('names each portal over its own questions, counted from one', () => {
    const [, harbor = '', hill = ''] = text.split(/\n\n(?:Harbor|Hill) Portal\n\n/);
    expect(harbor).toMatch(/^1\. .*\n\n2\. /s);
    expect(hill).toMatch(/^1\. /);
    expect(hill).not.toContain('\n2. ');
  });

  it('says the day to answer by once, before it closes', () => {
    expect(text.match(/Please answer by May 1\./g)).toHaveLength(1);
    expect(text.indexOf('May 1')).toBeLessThan(text.indexOf(words.letter.vendor.closing));
    expect(letterText({ depth: 'full' }, rows, 'x', words)).not.toContain('answer by May');
  });
});
