import { getEntry } from 'astro:content';
import type { Measured, TestResults } from '#domain/guide/types.ts';
import { fillIn } from '../words/fill-in.ts';
import { outcomeIn, toldIn, type Told } from '../words/measured.ts';
import { dateIn } from './dates.ts';
import { must } from './entries.ts';
import { trustWordsOf } from './words.ts';

/** What the tests found, in the words of a language. */

/** A figure that no run has measured yet. */
const UNMEASURED: Measured = { judgment: 'not run', goal: {} };

/** A figure as a page shows it. */
export interface ShownFigure {
  readonly id: string;
  readonly name: string;
  /** What was found, in a sentence; missing where nothing was measured. */
  readonly told: Told | undefined;
  readonly outcome: string;
}

const testResults = async (): Promise<TestResults> =>
  must(await getEntry('results', 'results'), 'src/content/trust/results.json').data;

/** The words of the page about the tests, and what the last kept run says in them. */
export async function trustOf(language: string) {
  const words = await trustWordsOf(language);
  const results = await testResults();
  const { page } = words;
  const figureOf = (id: string): ShownFigure => {
    const { name, says } = must(words.figures[id], `The figure "${id}"`);
    const measured = results.figures[id] ?? UNMEASURED;
    return { id, name, told: toldIn(says, measured), outcome: outcomeIn(page, measured) };
  };
  const judged = Object.keys(words.figures).map((id) => results.figures[id]?.judgment);
  const met = judged.filter((one) => one === 'met').length;
  const missed = judged.filter((one) => one === 'missed').length;
  const { day, passed, failed, isWhole, fingerprint } = results;
  const all = judged.length;
  return {
    words,
    figureOf,
    /** Are the numbers from the very files that this page was built of? */
    isCurrent: fingerprint === SITE_FINGERPRINT,
    /** Did no test fail, and was no goal missed? */
    isMet: failed === 0 && missed === 0,
    goals: fillIn(page.goals, { all, met, missed, unmeasured: all - met - missed }),
    ran: fillIn(page.ran, { date: dateIn(language, day), passed, failed }),
    depth: isWhole ? page.whole : page.daily,
  };
}
