import { describe, expect, it } from 'vitest';
import { BEHAVIOURS, MISSIONS, MISSION_IDS } from '#domain/demo/missions/list.ts';
import { missionsWords, type MissionsWords } from '#schemas/demo/missions.ts';
import { changed } from '../changed.ts';
import { issuesOf } from '../issues.ts';
import { FILES, MISSIONS_FILE } from './files.ts';

const issues = (changes: Readonly<Record<string, unknown>>) =>
  issuesOf(missionsWords, changed(MISSIONS_FILE as MissionsWords, changes)).join('\n');

describe('the words of the missions', () => {
  it('stand in the order of the missions and of their steps', () => {
    expect(Object.keys(FILES.missions.missions)).toEqual(MISSION_IDS);
    for (const id of MISSION_IDS)
      expect(Object.keys(FILES.missions.missions[id].steps)).toEqual(
        MISSIONS[id].flatMap((stage) => stage.steps.map((step) => step.id)),
      );
  });

  it('keep a sentence for each behavior that the demo promises, and for no other', () => {
    expect(Object.keys(FILES.missions.behaviours)).toEqual(Object.values(BEHAVIOURS).flat());
  });

  it.each([
    ['a mission that is missing', { 'missions.odd-line': undefined }, 'missions.odd-line'],
    [
      'a step that is missing',
      { 'missions.odd-line.steps.act-on-one': undefined },
      'missions.odd-line.steps',
    ],
    [
      'a step that the mission does not have',
      {
        'missions.odd-line.steps.dance': {
          do: 'Dance.',
          hints: ['One two.', 'Choose “Sign in”.'],
          after: 'You danced.',
        },
      },
      'missions.odd-line.steps',
    ],
    [
      'one hint alone',
      { 'missions.odd-line.steps.act-on-one.hints': ['Choose “Sign in”.'] },
      'missions.odd-line.steps.act-on-one.hints',
    ],
    [
      'no sentence before the second portal',
      { 'missions.stolen-disk.between': [] },
      'missions.stolen-disk.between',
    ],
    [
      'a step of the check that there is not',
      { 'missions.odd-line.end.step': 'two-step' },
      'missions.odd-line.end.step',
    ],
    [
      'a lesson without a heading',
      { 'missions.odd-line.end.lesson': 'two-step-login' },
      'missions.odd-line.end.lesson',
    ],
    ['a path without its last chapter', { 'chapters.3': undefined }, 'chapters'],
    ['a mission in two chapters', { 'chapters.0.missions.0': 'odd-line' }, 'chapters'],
    ['a mission in no chapter', { 'chapters.1.missions': ['walk-away'] }, 'chapters'],
    ['a behavior that nobody promised', { 'behaviours.flies': 'It flies away.' }, 'behaviours'],
  ])('refuse %s, by its place', (_title, changes, place) => {
    expect(issues(changes)).toContain(place);
  });
});
