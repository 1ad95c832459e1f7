/** What the clinic's program shows to each job. */
import type { Role } from './people.ts';
import type { DeskPage } from '../visit/visit.ts';

/** Pages of the clinic's program that a job works with, the first one first. A chart opens from the patients. */
const PAGES_OF: Readonly<Record<Role, readonly [DeskPage, ...DeskPage[]]>> = {
  nurse: ['patients', 'inbox'],
  'front-desk': ['patients'],
  officer: ['access-record', 'questions'],
};

export type Part = 'appointments' | 'messages' | 'results' | 'papers';

/** Parts of a chart that the program shows to a job. It lets nobody see more than the job needs; it cannot tell who is curious. */
export const PARTS_OF: Readonly<Record<Role, readonly Part[]>> = {
  nurse: ['messages', 'results', 'papers'],
  'front-desk': ['appointments'],
  officer: [],
};

export const pagesOf = (role: Role): readonly [DeskPage, ...DeskPage[]] => PAGES_OF[role];

/** The page on show; whoever sits down where another job's page is open gets their own first one. */
export function pageFor(role: Role, page: DeskPage): DeskPage {
  const isTheirs = PAGES_OF[role].includes(page === 'chart' ? 'patients' : page);
  return isTheirs ? page : PAGES_OF[role][0];
}
