import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewLink, openReviewLink } from '#domain/scorer/exchange/link.ts';
import { encodeReviewTable, openReviewTable } from '#domain/scorer/exchange/table.ts';
import { anyAnswer, anyReviewWith, CRITERIA } from '../any-review.ts';
import { pretendRandom } from './pretend-random.ts';
import { runs, runsInWords } from '../../../fixtures/depth.ts';

/** Reviews, each saved anew in a way that some spreadsheet, mail program or person has. */
const { pick, below } = pretendRandom(11);
const reviews = fc.sample(anyReviewWith(anyAnswer, 2), { numRuns: runs(2_000), seed: 5 });

const dated = (day: string) => {
  const [year, month, date] = day.split('-') as [string, string, string];
  return pick([
    day,
    `${Number(month)}/${Number(date)}/${year}`,
    `${date}/${month}/${year}`,
    `${date}.${month}.${year}`,
    `${date}.${month}.${year.slice(2)}`,
    `${year}/${month}/${date}`,
    `${day} 00:00:00`,
    new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
    new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day)),
  ]);
};
const SAYS: Readonly<Record<string, readonly string[]>> = {
  yes: ['Yes', 'YES', 'yes ', 'TRUE', 'Y', '“yes”', 'WAHR'],
  no: ['No', ' NO', 'FALSE', 'n', 'no.'],
  'not-sure': ['Not sure', 'NOT SURE', 'unsure', 'not_sure'],
  'not-applicable': ['N/A', 'Does not apply', 'n.a.', 'NA'],
};

function savedAnew(table: string): Uint8Array {
  const rows = Papa.parse<string[]>(table.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  const order = [...rows[0]!.keys()].sort(() => below(3) - 1);
  const extra = pick([[], [''], ['Remark']]);
  const changed = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (at === 0) return pick([cell, cell.toUpperCase(), ` ${cell} `]);
      if (/^\d{4}-\d\d-\d\d$/.test(cell) && [5, 7, 10].includes(column)) return dated(cell);
      if (row[0] === 'answer' && column === 5 && SAYS[cell]) return pick(SAYS[cell]);
      return cell;
    });
    return [
      ...order.map((place) => cells[place] ?? ''),
      ...(at === 0 ? extra : extra.map(() => '')),
    ];
  });
  const delimiter = pick([',', ';', '\t', '|']);
  const newline = pick(['\r\n', '\n'] as const);
  const body =
    pick(['', '', `sep=${delimiter}${newline}`, newline, `Sheet 1${newline}`]) +
    Papa.unparse(changed, { delimiter, newline, quotes: pick([true, false]) }) +
    pick(['', newline, `${newline}${delimiter.repeat(10)}${newline}${newline}`]);
  return pick([
    () => bytesOf(body),
    () => bytesOf(`\uFEFF${body}`),
    () => Uint8Array.from(Buffer.from(`\uFEFF${body}`, 'utf16le')),
    () => Uint8Array.from(Buffer.from(`\uFEFF${body}`, 'utf16le').swap16()),
  ])();
}

describe(`${runsInWords(2_000)} tables saved anew`, { timeout: 120_000 }, () => {
  it('open, each with every answer, and name only days that can be two', () => {
    const lost = reviews.filter((review) => {
      const back = openReviewTable(savedAnew(encodeReviewTable(review, CRITERIA)), CRITERIA);
      if (!back.ok) return true;
      const values = ({ portals }: typeof review) =>
        portals.map(({ answers }) =>
          Object.entries(answers)
            .flatMap(([id, { value }]) => (value ? [`${id} ${value}`] : []))
            .sort(),
        );
      return (
        JSON.stringify(values(back.value.review)) !== JSON.stringify(values(review)) ||
        (back.value.notTaken ?? []).some(({ why }) => why !== 'two-days')
      );
    });
    expect(lost.length, JSON.stringify(lost[0])).toBe(0);
  });
});

describe('a share link that others had in their hands', () => {
  const wrap = (text: string, by: string, every = 76) =>
    text.match(new RegExp(`.{1,${every}}`, 'g'))!.join(by);
  const SITE = 'https://guide.example/score/';
  const FORMS: Readonly<Record<string, (data: string) => string>> = {
    dot: (d) => `${SITE}#r=${d}.`,
    paren: (d) => `(${SITE}#r=${d})`,
    angle: (d) => `<${SITE}#r=${d}>`,
    quotes: (d) => `"${SITE}#r=${d}"`,
    'curly quotes': (d) => `“${SITE}#r=${d}”`,
    'escaped quote': (d) => `#r=${d}%22`,
    stars: (d) => `**${SITE}#r=${d}**`,
    underscores: (d) => `__${SITE}#r=${d}__`,
    tracking: (d) => `#r=${d}&utm_source=mail&utm_medium=x`,
    'tracking by question': (d) => `#r=${d}?fbclid=abc`,
    'escaped tracking': (d) => `#r=${d}%26utm_source%3Dmail`,
    'HTML tracking': (d) => `#r=${d}&amp;utm_source=mail`,
    'text fragment': (d) => `#r=${d}#:~:text=x`,
    'zero width': (d) => `#r=${d.slice(0, 40)}\u200B${d.slice(40)}\u200B`,
    'escaped zero width': (d) => `#r=${d.slice(0, 40)}%E2%80%8B${d.slice(40)}`,
    'soft hyphen': (d) => `#r=${wrap(d, '\u00AD')}`,
    'line ends': (d) => `#r=${wrap(d, '\r\n')}`,
    'escaped line ends': (d) => `#r=${wrap(d, '%0D%0A')}`,
    'quoted mail': (d) => `#r=${wrap(d, '\r\n> ')}`,
    'twice quoted mail': (d) => `#r=${wrap(d, '\n> > ')}`,
    'quoted-printable': (d) => `#r=3D${wrap(d, '=\r\n')}`,
    spaces: (d) => `#r=${wrap(d, ' ')}`,
    'escaped spaces': (d) => `#r=${wrap(d, '%20')}`,
    'escaped hash': (d) => `/score/%23r=${d}`,
    'twice escaped hash': (d) => `/score/%2523r%253D${d}`,
    'escaped equals': (d) => `#r%3D${d}`,
    'HTML equals': (d) => `#r&#61;${d}`,
    'HTML hex equals': (d) => `#r&#x3D;${d}`,
    'old alphabet': (d) => `#r=${d.replaceAll('-', '+').replaceAll('_', '/')}==`,
    'escaped old alphabet': (d) => `#r=${d.replaceAll('-', '%2B').replaceAll('_', '%2F')}%3D%3D`,
    'filter round it': (d) =>
      `https://filter.example/?url=${encodeURIComponent(`${SITE}#r=${d}`)}&data=05%7C01`,
    'filter round a filter': (d) =>
      `https://f.example/?u=${encodeURIComponent(`https://g.example/?url=${encodeURIComponent(`${SITE}#r=${d}`)}&x=1`)}&y=2`,
    'sentence before it': (d) => `Here it is: ${SITE}#r=${d}, thank you`,
    'sentence on the next line': (d) => `${SITE}#r=${d}\r\nSee you tomorrow`,
    'hard hyphens': (d) => `#r=${d.replaceAll('-', '\u2011')}`,
    'long dashes': (d) => `#r=${d.replaceAll('--', '\u2014')}`,
    backslashes: (d) => `#r=${d.replaceAll('_', '\\_')}`,
    'byte-order mark': (d) => `\uFEFF#r=${d}`,
    'question mark': (d) => `?r=${d}`,
    'two hashes': (d) => `##r=${d}`,
  };
  const links = reviews.slice(0, 30).flatMap((review) => {
    const link = encodeReviewLink(review, CRITERIA);
    return link.ok ? [{ review, data: link.value.slice(2) }] : [];
  });

  it.each(Object.keys(FORMS))('with %s opens', (form) => {
    const lost = links.filter(({ review, data }) => {
      const back = openReviewLink(FORMS[form]!(data), CRITERIA);
      return !back.ok || JSON.stringify(back.value.review) !== JSON.stringify(review);
    });
    expect(lost.length).toBe(0);
  });

  it('that was cut says so', () => {
    const reasons = links.map(({ data }) => {
      const back = openReviewLink(`#r=${data.slice(0, Math.floor(data.length * 0.7))}`, CRITERIA);
      return back.ok || back.reason;
    });
    expect(new Set(reasons)).toEqual(new Set(['cut-off']));
  });
});
