import { utils } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import * as YAML from 'yaml';
import { describe, expect, it } from 'vitest';
import { isHecvat, openHecvat } from '#domain/scorer/exchange/hecvat.ts';
import { openWorkbook } from '#domain/scorer/exchange/workbook-file.ts';
import { withReply, hearingOf } from '#domain/scorer/vendor/hearing.ts';
import type { HecvatMap } from '#domain/scorer/vendor/hecvat-types.ts';
import { criteriaIn, type Criterion } from '#domain/scorer/rules/criterion.ts';
import { libraryOf } from '#domain/scorer/review/library.ts';
import { criteria } from '#schemas/criterion.ts';
import { hecvat, hecvatProblems } from '#schemas/workbook.ts';
import { REQUIRED, sheetOf, workbookOf, type Given, type Part } from '../../../fixtures/hecvat.ts';
import { portalOf, reviewOf } from '../any-review.ts';

const content = (file: string): unknown =>
  YAML.parse(readFileSync(`src/content/${file}.yaml`, 'utf8'));
const MAP: HecvatMap = hecvat.parse(content('board/hecvat'));
const ROWS = criteria.parse(content('scorer/criteria'));
const CRITERIA: readonly Criterion[] = criteriaIn(ROWS);

const sheetsOf = (parts: readonly Part[]) => {
  const read = openWorkbook(workbookOf(parts));
  return read.ok ? read.value : [];
};
const start = { name: 'START HERE', sheet: sheetOf(REQUIRED) };
const read = (given: Given, others: readonly Part[] = []) => {
  const opened = openHecvat(
    sheetsOf([start, { name: 'Product', sheet: sheetOf(given) }, ...others]),
    MAP,
  );
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
};

describe('a HECVAT 4', () => {
  it('names in its list the questions that the references of each row name, and no others', () => {
    expect(hecvatProblems(MAP, ROWS)).toEqual([]);
    expect(hecvatProblems({ ...MAP, leaving: { 'DATA-99': 'same' } }, ROWS)).toHaveLength(1);
  });

  it('gives the vendor’s words of each question that a row names, and says who wrote them and when', () => {
    const { reply, source, unmapped } = read({
      'AAAI-17': ['Yes', 'An app or a key.'],
      'HIPA-12': ['No'],
      'AAAI-01': ['Yes'],
      'DATA-30': ['', 'Later'],
      'DATA-31': [''],
    });
    expect(source).toBe('hecvat');
    expect(reply).toMatchObject({ name: 'Blue', by: 'Vendor Ltd' });
    expect(reply.answers).toEqual({
      'second-step': {
        value: 'yes',
        words: 'AAAI-17: Yes\nAn app or a key.',
        contact: 'Bo',
        date: '2026-05-04',
      },
      'guessing-slowed': {
        value: 'no',
        words: 'HIPA-12: No',
        contact: 'Bo',
        date: '2026-05-04',
      },
    });
    expect(unmapped).toEqual([...Object.keys(REQUIRED), 'AAAI-01', 'DATA-30']);
  });

  it('guesses nothing: part of a row is no Yes, a missing answer is none, and an opposite is only quoted', () => {
    const { answers } = read({
      'DATA-02': ['Yes'],
      'DATA-03': ['Yes'],
      'HIPA-10': ['No'],
      'VULN-04': ['No'],
      'HIPA-21': ['N/A', 'Not in use.'],
    }).reply;
    expect(answers['https-everywhere']).not.toHaveProperty('value');
    expect(answers['encrypted-at-rest']).not.toHaveProperty('value');
    expect(answers['sane-passwords']).not.toHaveProperty('value');
    expect(answers['views-recorded']).not.toHaveProperty('value');
    expect(answers['outside-test']).toMatchObject({ value: 'no' });
    expect(read({ 'DATA-03': ['Yes'], 'DATA-14': ['yes'] }).reply.answers).toMatchObject({
      'encrypted-at-rest': { value: 'yes' },
    });
  });

  it('counts only what was typed: no formula, no hidden sheet, and the first sheet that says it', () => {
    const formula = { t: 's', v: 'No', f: '"No"' };
    const { reply } = read({ 'AAAI-17': [formula, formula] }, [
      { name: 'Kept back', sheet: sheetOf({ 'AAAI-17': ['No'] }), hidden: true },
      { name: 'Infrastructure', sheet: sheetOf({ 'AAAI-17': ['Yes'] }) },
      { name: 'Evaluation', sheet: sheetOf({ 'AAAI-17': ['No'] }) },
    ]);
    expect(reply.answers['second-step']).toMatchObject({ value: 'yes', words: 'AAAI-17: Yes' });
  });

  it('is found when a column and a line moved and cells are merged', () => {
    const cells = utils.sheet_to_json<string[]>(sheetOf({ 'AAAI-17': ['Yes', 'By app'] }), {
      header: 1,
      defval: '',
    });
    const moved = utils.aoa_to_sheet(
      cells.map(([id = '', ...rest]) => [id, '', ...rest]).toSpliced(4, 0, ['']),
    );
    moved['!merges'] = [utils.decode_range('A1:D1')];
    const opened = openHecvat(sheetsOf([start, { name: 'Product', sheet: moved }]), MAP);
    expect(opened.ok && opened.value.reply.answers['second-step']?.words).toBe(
      'AAAI-17: Yes\nBy app',
    );
  });

  it('is told from the release before, whose ids mean other things, and from other workbooks', () => {
    expect(isHecvat(sheetsOf([{ name: 'A', sheet: sheetOf(REQUIRED, 'Version 3.04') }]))).toBe(
      false,
    );
    const old = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`DATA-${at + 10}`, ['Yes'] as const]),
    );
    expect(isHecvat(sheetsOf([{ name: 'A', sheet: sheetOf(old) }]))).toBe(false);
    expect(isHecvat(sheetsOf([start]))).toBe(true);
    expect(openHecvat(sheetsOf([{ name: 'A', sheet: sheetOf(old) }]), MAP)).toEqual({
      ok: false,
      reason: 'workbook',
    });
  });

  it('goes to the portal of its name, and its Yes counts as said, once it is let in', () => {
    const review = reviewOf({ portals: [portalOf({}, 'a', 'Green'), portalOf({}, 'b', 'Blue')] });
    const opened = read({ 'AAAI-17': ['Yes', 'By app'] });
    const hearing = hearingOf(opened, libraryOf(review), CRITERIA);
    expect(hearing).toMatchObject({ portal: 'b', takes: { 'second-step': 'said' } });
    expect(withReply(review, hearing, CRITERIA).portals[1]?.answers['second-step']).toEqual({
      value: 'yes',
      basis: 'said',
      date: '2026-05-04',
      vendorValue: 'yes',
      vendorWords: 'AAAI-17: Yes\nBy app',
      vendorContact: 'Bo',
      vendorDate: '2026-05-04',
    });
  });
});
