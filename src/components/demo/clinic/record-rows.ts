import type { Records } from '#domain/demo/facts/opening-types.ts';
import { ROLES } from '#domain/demo/facts/people.ts';
import type { AccessLine } from '#domain/demo/facts/state.ts';
import { fillIn } from '#lib/words/fill-in.ts';
import { clinicTime } from './clinic-time.ts';
import type { ScreenProps } from '../props.ts';

/** One line of the access record in words, worked out once: thousands of them may be on show while the clock ticks. */
export interface RecordRow {
  readonly line: AccessLine;
  readonly number: string;
  readonly iso: string;
  /** Who did what. */
  readonly what: string;
  readonly why: string;
  /** When and where. */
  readonly from: string;
  /** The patient knows the own acts; of the staff's one may ask. */
  readonly byStaff: boolean;
}

/** What it takes to say a line. */
export interface Speech {
  readonly words: ScreenProps['words'];
  readonly people: Records['people'];
  readonly language: string;
  /** Names of charts by id, where a list holds several. */
  readonly charts?: Readonly<Record<string, string>> | undefined;
}

export const personOf = (
  who: AccessLine['who'],
  { words: { portal }, people }: Pick<Speech, 'words' | 'people'>,
): string => fillIn(portal.person, { name: people[who].name, role: portal.roles[who] });

function whatOf({ who, action, chart }: AccessLine, speech: Speech): string {
  const { portal, clinic } = speech.words;
  const did = fillIn(portal.openedChart.line, {
    who: personOf(who, speech),
    action: portal.actions[action],
  });
  const name = speech.charts?.[chart];
  return name === undefined ? did : fillIn(clinic.record.inChart, { did, name });
}

const whyOf = ({ reason }: AccessLine, { portal }: Speech['words']) =>
  reason
    ? fillIn(portal.openedChart.why, { reason: portal.reasons[reason] })
    : portal.openedChart.noWhy;

export const rowOf = (line: AccessLine, speech: Speech): RecordRow => ({
  line,
  number: fillIn(speech.words.portal.openedChart.askLine, { n: line.number }),
  iso: new Date(line.at).toISOString(),
  what: whatOf(line, speech),
  why: whyOf(line, speech.words),
  from: fillIn(speech.words.portal.openedChart.from, {
    when: clinicTime(line.at, speech.language),
    place: speech.words.portal.places[line.from],
  }),
  byStaff: (ROLES as readonly string[]).includes(line.who),
});

/** Does a line hold this text? Digits alone are also taken for the line's number. @param text in lower case */
export const holds = (line: AccessLine, text: string, speech: Speech): boolean =>
  String(line.number) === text ||
  `${whatOf(line, speech)} ${whyOf(line, speech.words)} ${speech.words.portal.places[line.from]}`
    .toLowerCase()
    .includes(text);
