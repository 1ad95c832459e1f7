import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { refusalText } from '#components/scorer/keep/panel-words.ts';
import { importEvent, readReview } from '#components/scorer/keep/read-review.ts';
import { bytesOf } from '#domain/scorer/exchange/bytes.ts';
import { encodeReviewFile, openReviewFile } from '#domain/scorer/exchange/file.ts';
import { encodeReviewWorkbook } from '#domain/scorer/exchange/workbook.ts';
import type { ScorerEvent } from '#domain/scorer/index.ts';
import { scorerWords } from '#schemas/scorer.ts';
import { pretendRandom } from '../../unit/scorer/exchange/pretend-random.ts';
import { SAID } from '../../unit/scorer/exchange/workbook-said.ts';
import { CRITERIA, no, portalOf, reviewOf, TODAY, yes } from '../../unit/scorer/any-review.ts';
import { after, give, start } from '../../unit/scorer/scorer-run.ts';
import { runs, runsInWords } from '../../fixtures/depth.ts';
import { tellFigure } from '../../fixtures/figures.ts';

/** Milliseconds. A quiet machine needs a tenth; others may be at work on this one. */
const BUSY = 600_000;
/** Milliseconds of one file: a quiet machine needs a hundredth. */
const LONGEST = 5_000;
/** Bytes above what was there before: twenty times what one of these files needs. */
const MOST_MEMORY = 512 * 1_048_576;

const words = scorerWords.parse(parse(readFileSync('src/content/scorer/en.yaml', 'utf8')));
const workbook = encodeReviewWorkbook(
  reviewOf({
    title: '=HYPERLINK("http://evil.example")',
    weights: { leaving: 4 },
    portals: [portalOf({ 'second-step': { ...yes, note: 'One\ntwo ' }, 'from-elsewhere': no })],
  }),
  CRITERIA,
  SAID,
  TODAY,
);

/** As many workbooks, each with bytes or a part of its text changed. */
function* damaged(count: number): Generator<Uint8Array> {
  const random = pretendRandom(13);
  const parts = unzipSync(workbook);
  const names = Object.keys(parts);
  for (let index = 0; index < count; index += 1) {
    if (index % 2 === 0) {
      const bytes = workbook.slice();
      for (let n = random.below(8); n >= 0; n -= 1)
        bytes[random.below(bytes.length)] = random.below(256);
      yield bytes.subarray(0, index % 3 ? bytes.length : random.below(bytes.length));
      continue;
    }
    const name = random.pick(names);
    const text = strFromU8(parts[name]!);
    const at = random.below(text.length);
    const piece = random.pick(['', '<', '"', '&#0;', '</row>', '<c r="A1"><f>1+1</f></c>', '\0']);
    const changed = text.slice(0, at) + piece + text.slice(at + random.below(40));
    yield zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
  }
}

const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** A preview shows a review that can travel on; anything else is one sentence of the guide's. */
const isAnswered = (event: ScorerEvent): boolean => {
  if (event.type === 'import.opened')
    return openReviewFile(bytesOf(encodeReviewFile(event.opened.review, CRITERIA)), CRITERIA).ok;
  if (event.type !== 'import.refused') return false;
  const { source, reason } = event;
  const said: Readonly<Record<string, string>> = words.refusals[source];
  return reason in said && /^\p{Lu}.*[.!]$/su.test(refusalText(words, event));
};

it(
  `of ${runsInWords(2_000)} malformed workbooks each gives a preview or one plain sentence, in bounded time and memory, and changes nothing of one’s own`,
  { timeout: BUSY },
  async () => {
    const mine = after(start(), give('second-step', 'no'));
    const kinds = new Map<string, number>();
    const faults: string[] = [];
    const before = memory();
    let longest = 0;
    let most = 0;
    for (const bytes of damaged(runs(2_000))) {
      const file = new File([Uint8Array.from(bytes)], 'review.xlsx');
      const begun = performance.now();
      const event = importEvent(await readReview(file, CRITERIA, { today: TODAY }), mine);
      longest = Math.max(longest, performance.now() - begun);
      most = Math.max(most, memory() - before);
      const next = after(mine, event);
      const isMine = isDeepStrictEqual(
        [next.library, next.history, next.change],
        [mine.library, mine.history, undefined],
      );
      if (!isAnswered(event) || !isMine) faults.push(JSON.stringify(event).slice(0, 500));
      kinds.set(event.type, (kinds.get(event.type) ?? 0) + 1);
    }
    tellFigure('malformed-files', faults.length, runs(2_000));
    expect(faults).toEqual([]);
    expect([...kinds.keys()].sort()).toEqual(['import.opened', 'import.refused']);
    expect([...kinds.values()].reduce((sum, count) => sum + count)).toBe(runs(2_000));
    expect(longest).toBeLessThan(LONGEST);
    expect(most).toBeLessThan(MOST_MEMORY);
  },
);
