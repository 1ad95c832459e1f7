import { expect, test } from 'vitest';
import { browse } from '../support/browse.ts';
import type { Engine, Settings } from '../support/driver.ts';
import type { Reader } from '../support/reader.ts';
import { wake } from '../support/tools.ts';

/** The tools by Tab, arrows, Space and Enter alone; on its way the focus is never lost, covered or without a ring. */

const MESSAGE = 'Act now: confirm your password at https://portal.example-clinic.org.my-help.com/';

/** Chooses by Space and the arrow keys, as radios are worked, and goes on by Enter. */
async function choose(reader: Reader, name: string): Promise<void> {
  await reader.reach('radio', undefined, 'main .check');
  await reader.press('Space');
  for (let presses = 0; !(await reader.isFocused('radio', name)); presses++) {
    expect(presses, `an arrow reaches "${name}"`).toBeLessThan(12);
    await reader.press('ArrowDown');
  }
  await reader.press('Space', 'Enter');
}

const deeds: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  'a message is typed, looked at and cleared': async (reader) => {
    await reader.open('/message/');
    await reader.reach('textbox', 'Paste the message, or type the link');
    await reader.isThere('.message-check[data-ready=true]');
    await reader.type(MESSAGE);
    await reader.reach('button', 'Look at it');
    await reader.press('Enter');
    await reader.focus('heading', 'Leave it alone, and go in your own way');
    expect(await reader.attribute('[data-message-report]', 'data-signs')).toMatch(
      /rush.*asks-secret/,
    );
    await reader.reach('button', 'Clear it');
    await reader.press('Space');
    await reader.focus('textbox', 'Paste the message, or type the link');
  },
  'the check is walked from the first question to a plan': async (reader) => {
    await reader.open('/check/');
    await reader.reach('radio', 'My own', 'main');
    await reader.isThere('.check[data-ready="true"]');
    await reader.press('Space');
    await reader.reach('button', 'Continue');
    await reader.press('Enter');
    await reader.focus('heading', 'Where is the clinic?');
    await choose(reader, 'England');
    await reader.focus('heading', 'How do you open your portal?');
    await reader.reach('textbox', 'Portal address', 'main');
    await reader.type('portal.example-clinic.org');
    await reader.reach('textbox', "Address on your clinic's letter", 'main');
    await reader.type('example-clinic.org');
    await reader.press('Enter');
    await reader.focus('heading', 'We cannot tell');
    await reader.reach('button', 'Change this answer', 'main');
    await choose(reader, 'No');
    await reader.focus('heading', 'How did you get to this page today?');
    await choose(reader, 'I typed it…');
    await reader.focus('heading', 'Done');
    await reader.reach('button', 'Email', 'main');
    await reader.press('Enter');
    await reader.focus('heading', 'Do you email the clinic?');
    await choose(reader, 'Never');
    await choose(reader, 'Yes');
    await reader.reach('button', 'See your plan', 'main');
    await reader.press('Enter');
    await reader.focus('heading', 'Your plan');
    expect(await reader.attribute('[data-today]', 'data-today')).not.toBe('');
  },
  'a portal is added to the comparison and answered, and its verdict comes': async (reader) => {
    await reader.open('/score/');
    await reader.reach('radio', undefined, 'main');
    await reader.isThere('.scorer[data-ready="true"]');
    await reader.reach('textbox', 'Name of the portal');
    await reader.type('North portal');
    await reader.reach('button', 'Add a portal');
    await reader.press('Enter');
    await reader.see(
      'the new portal has the focus',
      () =>
        document.querySelectorAll('[data-portal]')[1]?.contains(document.activeElement) ?? false,
    );
    await reader.type('South portal');
    const id = await reader.see('the second portal is there', () =>
      document.querySelectorAll('[data-portal]')[1]?.getAttribute('data-portal'),
    );
    const place = `[data-portal="${id}"]`;
    const row = `${place} [data-criterion="second-step"]`;
    await reader.reach('radio', 'Yes', row);
    await reader.press('ArrowDown');
    await reader.focus('radio', 'No', row);
    await reader.see(
      'the verdict comes',
      (where) =>
        document.querySelector(`${where} [data-verdict]`)?.getAttribute('data-verdict') === 'ask',
      place,
    );
    await reader.reach('button', 'Undo…', 'main');
    await reader.press('Enter');
    await reader.see(
      'the answer is taken back',
      (where) => !document.querySelector(`${where} input:checked`),
      row,
    );
  },
  'someone signs in to the demo with a second step': async (reader) => {
    await reader.open('/demo/');
    await wake(reader, 'demo');
    await reader.reach('button', 'Sign in', '[data-screen]');
    await reader.press('Enter');
    await reader.isThere('[data-screen="second-step"] [data-code-field]');
    await reader.reach('button', 'Use this code', '.demo');
    await reader.press('Space');
    await reader.reach('button', 'Continue', '[data-screen]');
    await reader.press('Enter');
    await reader.isThere('[data-screen="home"]');
  },
  "a mission's first step is done": async (reader) => {
    await reader.open('/demo/#app-code');
    await wake(reader, 'demo');
    await reader.reach('button', 'Begin', '.demo');
    await reader.press('Enter');
    for (const name of [
      'Sign in',
      'Show my key',
      'Use the pretend phone',
      'Use this code',
      'Turn it on',
    ]) {
      await reader.reach('button', name, '.demo');
      await reader.press(name === 'Turn it on' ? 'Space' : 'Enter');
    }
    await reader.see('the guide says that the step is done', () =>
      (document.querySelector('.demo')?.textContent ?? '').includes('Step done.'),
    );
  },
};

export function keyboardTasks(engine: Engine, origin: () => string): void {
  const ways: readonly (readonly [string, Settings])[] = engine.canSet.includes('tabsToLinks')
    ? [
        [', with Tab stopping at links', { tabsToLinks: true }],
        [', with Tab passing over links', { tabsToLinks: false }],
      ]
    : [['', {}]];
  for (const [what, deed] of Object.entries(deeds))
    for (const [way, settings] of ways)
      test(`${what}${way}`, () => browse(engine, origin(), ({ reader }) => deed(reader), settings));
}
