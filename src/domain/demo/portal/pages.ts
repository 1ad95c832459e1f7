import { acting, type Needs } from './permission.ts';
import type { Applied, Page, Reducer } from '../facts/events.ts';
import { readMessage } from './messages.ts';
import { readPaper, readResult } from './papers.ts';
import { sessionOn } from './sessions.ts';
import type { PortalState, Session } from '../facts/state.ts';

/** What a helper's own login must reach for a page. The first page is anybody's. */
const NEEDS: Readonly<Record<Exclude<Page, 'home'>, Needs>> = {
  messages: 'messages',
  message: 'messages',
  write: 'messages',
  results: 'results',
  result: 'results',
  appointments: 'appointments',
  video: 'appointments',
  papers: 'patient',
  paper: 'patient',
  security: 'patient',
  'sign-ins': 'patient',
  'opened-chart': 'patient',
  helpers: 'patient',
};

/** A page that shows a part of the chart leaves a line in the record; the others show lists. */
function show(
  portal: PortalState,
  session: Session,
  page: Page,
  item: string,
  now: number,
): Applied {
  switch (page) {
    case 'message':
      return readMessage(portal, session, item, now);
    case 'result':
      return readResult(portal, session, item, now);
    case 'paper':
      return readPaper(portal, session, item, now);
    default:
      return { portal, outcome: 'done' };
  }
}

/** Pages of the portal: only for those who are signed in, and as far as their login reaches. */
export const reducePages: Reducer = (portal, event, { now }) => {
  if (event.type !== 'page.opened') return undefined;
  const { device, page, item = '' } = event;
  if (page === 'home')
    return { portal, outcome: sessionOn(portal, device, now) ? 'done' : 'session-over' };
  return acting(portal, device, now, NEEDS[page], (session) =>
    show(portal, session, page, item, now),
  );
};
