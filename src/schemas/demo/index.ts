import { attackerWords } from './attacker.ts';
import { clinicWords } from './clinic.ts';
import { frameWords } from './frame.ts';
import { missionsWords } from './missions.ts';
import { portalWords } from './portal.ts';
import { demoRecords } from './records.ts';
import { sideWords } from './side.ts';

/** The files of `src/content/demo/<language>`, by their names. */
export const demoFiles = {
  frame: frameWords,
  portal: portalWords,
  clinic: clinicWords,
  attacker: attackerWords,
  side: sideWords,
  missions: missionsWords,
  records: demoRecords,
} as const;
