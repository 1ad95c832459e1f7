import type { Fault } from '../fault.ts';

/** The demo portal, the shared screen, and their timers. */
export const DEMO: readonly Fault[] = [
  {
    id: 'clock-sleeps-on',
    area: 'demo',
    wrong: 'A page that was hidden does not look at the clock when it shows again.',
    trace: /while the page is hidden|starts hidden|when it shows again/i,
    file: 'src/lib/browser/ticking.ts',
    find: "  document.addEventListener('visibilitychange', follow);\n",
    put: '',
  },
  {
    id: 'kiosk-clock-set-back',
    area: 'demo',
    wrong: 'On a shared screen whose clock is set back, a visit stays open for that much longer.',
    trace: /a shared screen [^\n]*wall clock/i,
    file: 'src/machines/kiosk/kiosk.machine.ts',
    find: 'deadline: Math.min(context.deadline, event.wall + KIOSK_LIMIT)',
    put: 'deadline: context.deadline',
  },
  {
    id: 'demo-code-of-a-moment-ago',
    area: 'demo',
    wrong: 'A code that changed while it was typed is refused.',
    trace: /one step to either side|still takes new codes/i,
    file: 'src/domain/demo/portal/codes.ts',
    find: 'Math.abs(step - now) <= WINDOW',
    put: 'Math.abs(step - now) < WINDOW',
  },
  {
    id: 'demo-clock-skips-the-warning',
    area: 'demo',
    wrong: 'Whoever moves the clock on is signed out unwarned.',
    trace: /where the first warning begins/i,
    file: 'src/domain/demo/portal/sessions.ts',
    find: '[deadline.at - WARNING]',
    put: '[deadline.at]',
  },
  {
    id: 'demo-record-leaves-a-field-open',
    area: 'demo',
    wrong: 'In a chained record, from which device somebody looked can be altered unseen.',
    trace: /\ba hash\b|known hash|the chain\b|chained/i,
    file: 'src/domain/demo/portal/record.ts',
    find: 'JSON.stringify([previous, number, at, who, action, chart, reason ?? null, from])',
    put: 'JSON.stringify([previous, number, at, who, action, chart, reason ?? null])',
  },
  {
    id: 'demo-helper-stays-in',
    area: 'demo',
    wrong: 'A helper whose access has ended stays signed in.',
    trace: /when access ends|access that has gone/i,
    file: 'src/domain/demo/portal/helpers.ts',
    find: "  sessions: portal.sessions.filter(({ account }) => account !== 'helper'),\n",
    put: '',
  },
];
