import { groupOf, type GroupOf } from '#domain/scorer/rules/groups.ts';
import { isOwn } from '#domain/scorer/rules/own.ts';
import type { Review } from '#domain/scorer/index.ts';
import type { WorkbookWords } from '#domain/scorer/exchange/workbook-columns.ts';
import type { BoardWords, ScorerWords } from '#lib/content/content.ts';
import { portalName, rangeText, withOwnWords } from '../words.ts';
import { fillIn } from './day-text.ts';
import { questionOf } from './panel-words.ts';

const namesOf = <Id extends string>(list: Readonly<Record<Id, { readonly name: string }>>) =>
  Object.fromEntries(
    Object.entries<{ readonly name: string }>(list).map(([id, { name }]) => [id, name]),
  ) as Readonly<Record<Id, string>>;

/** What a saved workbook says: the words of the page, and the few that stand nowhere else. */
export function workbookWords(
  review: Review,
  given: ScorerWords,
  board: BoardWords,
  groups: GroupOf,
): WorkbookWords {
  const words = withOwnWords(given, review.own, board);
  const { columns, sheets, summary, edit, leave } = board.workbook;
  return {
    sheets,
    columns: {
      name: columns.portal,
      group: columns.group,
      question: words.compare.question,
      value: columns.answer,
      state: columns.state,
      weight: columns.weight,
      must: words.row.must,
      basis: words.row.basis,
      date: words.row.on,
      note: words.row.note,
      link: words.row.link,
      expires: words.row.expires,
      owner: board.todo.owner,
      due: board.todo.due,
      vendor: board.vendor.heading,
      comments: board.comments.heading,
      portal: columns.portalKey,
      criterion: columns.rowKey,
    },
    cover: {
      title: words.review.title,
      reviewers: words.review.reviewers,
      date: words.review.date,
      recommendation: board.report.recommendation,
      depth: words.merge.spots.depth,
    },
    lead: [fillIn(edit, { review: sheets.review }), fillIn(leave, { data: sheets.data })],
    answers: words.answers,
    bases: words.bases,
    depths: namesOf(words.depths),
    verdicts: namesOf(words.verdicts),
    reasons: words.reasons,
    counts: board.workbook.counts,
    summary: {
      verdict: words.compare.verdict,
      range: summary.range,
      failed: summary.failed,
      questions: board.report.questions,
      noQuestions: board.report.noQuestions,
    },
    must: words.answers.yes,
    range: (range) => rangeText(words, range),
    group: (criterion) => board.groups.names[isOwn(criterion) ? 'own' : groupOf(groups, criterion)],
    question: (criterion) => questionOf(words, criterion),
    unnamed: (place) => portalName(words, review, review.portals[place]?.id ?? ''),
  };
}
