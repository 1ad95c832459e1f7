import { flushSync, mount, unmount } from 'svelte';
import type { ScoreVerdict } from '#domain/scorer/types.ts';
import { download } from '#lib/browser/download.ts';
import { wordFile } from '#lib/browser/word-file.ts';
import { currentReviewIn } from '#machines/scorer/scorer.selectors.ts';
import type { Paper } from '#stores/report.ts';
import { fileName } from '../keep/save-file.ts';
import { titleOf } from '../words.ts';
import type { PanelProps } from '../props.ts';
import ReportPages from './ReportPages.svelte';

/** A verdict's color on white paper; the words beside it say the same. */
const COLORS: Readonly<Record<ScoreVerdict, string>> = {
  'holds-up': '14532D',
  unproven: '6B3A00',
  ask: '8A1420',
  unanswered: '45515F',
};

function verdictColor(paragraph: Element): string | undefined {
  if (!paragraph.matches('.report-head')) return undefined;
  const [, verdict] = /\bis-([\w-]+)/.exec(paragraph.parentElement?.className ?? '') ?? [];
  return COLORS[verdict as ScoreVerdict];
}

/** The pages as they are printed, with the title as the heading above all. */
function readPages(props: PanelProps): HTMLElement {
  const place = document.createElement('div');
  const pages = mount(ReportPages, { target: place, props });
  flushSync();
  const read = place.cloneNode(true) as HTMLElement;
  void unmount(pages);
  const title = document.createElement('h1');
  const given = read.querySelector('.report-title');
  title.textContent = given?.textContent ?? '';
  given?.replaceWith(title);
  // The words beside a bar say the same.
  for (const bar of read.querySelectorAll('.range-bar')) bar.remove();
  const logo = read.querySelector('img');
  if (logo) logo.alt = props.board?.words.report.logo ?? '';
  return read;
}

/** The report as it is printed, read off those same pages, as a file to change. */
export async function saveWord(props: PanelProps, paper: Paper): Promise<void> {
  const review = currentReviewIn(props.snapshot);
  const pages = readPages(props);
  const word = await wordFile(pages, {
    title: titleOf(props.words, review),
    creator: review.reviewers,
    language: props.language,
    rightToLeft: document.documentElement.dir === 'rtl',
    paper,
    points: 10,
    landscape: pages.querySelector('.wide') !== null,
    lineBefore: verdictColor,
  });
  download(
    fileName(review.title, props.words.review.untitled, review.date, 'docx'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    word,
  );
}
