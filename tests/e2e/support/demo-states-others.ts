import type { Page } from '@playwright/test';
import { act, mouse, type Act } from './demo-walks.ts';
import {
  choosePreset,
  field,
  frame,
  inPanel,
  mission,
  panel,
  press,
  setSwitch,
  sit,
  takeJob,
  takeTool,
  useCode,
} from './demo.ts';
import { go, patientWalks, stop, type Stop, type Walk } from './demo-states.ts';

/** The other seats, the guide through a mission, and what stands below the window. */

type Reach = Stop['reach'];

const seat =
  (name: Parameters<typeof sit>[1]): Reach =>
  (page) =>
    sit(page, name);
const job =
  (name: Parameters<typeof takeJob>[1]): Reach =>
  (page) =>
    takeJob(page, name);
const tool =
  (name: string): Reach =>
  (page) =>
    takeTool(page, name);
const preset =
  (name: Parameters<typeof choosePreset>[1]): Reach =>
  (page) =>
    choosePreset(page, name);
const set =
  (name: string, choice: string): Reach =>
  (page) =>
    setSwitch(page, name, choice);
const pick =
  (name: string): Reach =>
  (page) =>
    frame(page).getByRole('radio', { name }).check();
const guide =
  (...names: readonly string[]): Reach =>
  async (page) => {
    for (const name of names) await inPanel(page, name).click();
  };
const acts =
  (...all: readonly Act[]): Reach =>
  async (page) => {
    for (const one of all) await act(page, one, mouse);
  };

const clinic: Walk = {
  name: 'the clinic',
  stops: [
    stop('the nurse’s patients', 'Eli Storybook', job('Nurse')),
    stop(
      'the question why',
      'The program asks. It does not stop you.',
      go('Open the chart of Robin Sample'),
    ),
    stop('a reason that is missing', 'Choose one answer.', go('Open it now')),
    stop(
      'the nurse’s chart',
      'The program hides the rest.',
      pick('An appointment'),
      go('Open it now'),
    ),
    stop('a chart with all unfolded', 'You came with a sore knee', (page) =>
      page.evaluate(() =>
        document
          .querySelectorAll<HTMLDetailsElement>('.desk details')
          .forEach((one) => (one.open = true)),
      ),
    ),
    stop(
      'a neighbor’s chart',
      'The demo keeps this chart empty.',
      go('Back to the patients', 'Open the chart of Bo Invented'),
      pick('A bill'),
      go('Open it now'),
    ),
    stop('the nurse’s inbox', 'Send a paper to the patient', go(/^Messages/)),
    stop('a paper sent to the vault', 'The paper is in the vault.', go('Send the paper')),
    stop(
      'a letter and its answer',
      "The answer is in the patient's portal.",
      go(/^Read it/, 'Send the answer'),
    ),
    stop(
      'the front desk’s chart',
      'gave no reason',
      job('Front desk'),
      go('Open the chart of Robin Sample'),
      pick('No reason'),
      go('Open it now'),
    ),
    stop('no question', 'No patient has asked yet.', job('Privacy officer'), go('Questions')),
    stop('the officer’s record', 'Was the record changed?', go('Record of who looked')),
    stop('a chain that is intact', 'Every line fits. Nobody changed', go('Check the chain')),
    stop(
      'a chain checked without the note',
      'Without your note, every line fits.',
      go('Check without my note'),
    ),
    stop(
      '10,000 lines',
      'The record now has the lines of a busy clinic.',
      go('Fill with 10,000 lines'),
    ),
    stop('10,000 lines, filtered to none', 'No line to show.', (page) =>
      field(page, 'Words in the line').fill('unicorn'),
    ),
    stop(
      'a chain that is broken',
      'The chain is broken.',
      tool('The record of who looked'),
      pick('Take the line out'),
      go('Change the record', 'See what the privacy officer finds', 'Check the chain'),
    ),
    stop(
      'a record without a chain',
      'This record has no chain.',
      preset('Budget portal'),
      go('Check the chain'),
    ),
    stop('no record', 'There is nothing to look at.', set('Record of who looked', 'No record')),
    stop(
      'a paper sent by email',
      'You cannot call it back.',
      job('Nurse'),
      go(/^Messages/, 'Send the paper'),
    ),
  ],
};

const toolsStrong: Walk = {
  name: 'the attacker, strong',
  stops: [
    stop('all tools', 'What an attacker may have', seat('attacker')),
    stop(
      'the mailbox, empty',
      'There is no mail yet.',
      tool("The patient's mailbox"),
      go('Open the mailbox'),
    ),
    stop('the password, strong', 'A leak of a shopping site', tool('The password')),
    stop('a thief at the second step', 'The phone with the code is not here.', go('Sign in')),
    stop('a thief who asks a person', 'You do not have the phone.', go('I cannot get in')),
    stop('a sign-in that is locked', 'Sign-in is locked', go('Back to sign-in'), (page) =>
      fiveGuesses(page),
    ),
    stop('the phone number, strong', 'This is called a SIM swap.', tool('The phone number')),
    stop(
      'a number that was moved',
      'so there is nothing to send',
      go('Move the number to your phone', 'Look for a code'),
    ),
    stop(
      'a look-alike page that nobody filled in',
      'Nobody has typed anything there yet.',
      tool('A look-alike page'),
    ),
    stop(
      'the open computer, closed',
      'You found this computer. You know no password.',
      tool('The open computer'),
    ),
    stop('the line, with nothing sent', 'Nothing was sent yet.', tool('The line')),
    stop('the disk', 'It was stolen or thrown away.', tool("The clinic's disk")),
    stop('the disk, scrambled', 'Only noise.', go('Open the disk')),
    stop('the disk and its key', 'The clinic should keep the key apart', go('Where is the key?')),
    stop('a call for help', 'They call back the phone number on file', tool('A call for help')),
    stop('a call that is refused', 'so nothing was changed', go('Call as the patient')),
    stop('a staff sign-in', 'This is no break-in.', tool('A staff sign-in')),
    stop(
      'the access record, empty',
      'The record is still empty.',
      tool('The record of who looked'),
    ),
    stop(
      'the access record, to be changed',
      'What you do to it',
      go('Let the clinic work for a while'),
      pick('Write another name into it'),
    ),
    stop(
      'a line that was changed',
      'The list looks as if nothing had been there.',
      go('Change the record'),
    ),
  ],
};

async function fiveGuesses(page: Page): Promise<void> {
  for (const code of ['000001', '000002', '000003', '000004', '000005']) {
    await field(page, 'Code').fill(code);
    await press(page, 'Continue');
  }
}

const toolsBudget: Walk = {
  name: 'the attacker, budget',
  stops: [
    stop(
      'the password, budget',
      'A leak of a shopping site',
      preset('Budget portal'),
      tool('The password'),
    ),
    stop('a thief who is in', 'Hello, Robin Sample', go('Sign in')),
    stop(
      'the open computer, open',
      'What is new',
      seat('patient'),
      go('Sign in'),
      tool('The open computer'),
    ),
    stop('a step back on the open computer', 'the page is still there', (page) =>
      frame(page)
        .locator('[data-device]')
        .getByRole('button', { name: 'Back', exact: true })
        .click(),
    ),
    stop(
      'the line, with things sent',
      'Look at a stop on its way',
      seat('patient'),
      go('Email', 'Send the email', 'Pretend Lane Clinic', 'Messages', 'Write a message', 'Send'),
      tool('The line'),
    ),
    stop(
      'a message without a private link',
      'its messages travel as openly as a postcard',
      go('The internet'),
    ),
    stop(
      'an email on its way',
      'Mail companies often scramble',
      pick('By email'),
      go('The mail company'),
    ),
    stop(
      'a message under a private link',
      'Your browser really scrambled these bytes.',
      set('Private link', 'Yes (https)'),
      seat('patient'),
      go('Pretend Lane Clinic', 'Messages', 'Write a message', 'Send'),
      tool('The line'),
      go('The internet'),
    ),
    stop(
      'the disk, readable',
      'All of it can be read like a letter.',
      tool("The clinic's disk"),
      go('Open the disk'),
    ),
    stop(
      'the mailbox, with letters',
      'It will stay readable',
      job('Nurse'),
      go(/^Messages/, 'Send the paper'),
      tool("The patient's mailbox"),
      go('Open the mailbox'),
    ),
    stop(
      'a form that gave in',
      'Your new password:',
      tool('A call for help'),
      go('Fill in the form as the patient'),
    ),
    stop('a fresh password', 'The new password that support gave you', go('Sign in with it')),
    stop(
      'no record to change',
      'This portal keeps no record.',
      set('Record of who looked', 'No record'),
      tool('The record of who looked'),
    ),
  ],
};

const fakeSite: Walk = {
  name: 'a look-alike page, used',
  opens: '#fake-site',
  stops: [
    stop('a briefing', 'Your goal', (page) => panel(page).scrollIntoViewIfNeeded()),
    stop('a step with a way to it', 'Open the page from the link', guide('Begin'), seat('clinic')),
    stop(
      'a stolen code, and its time',
      'Time left',
      seat('patient'),
      (page) => frame(page).getByRole('button', { name: 'Page from a link' }).click(),
      useCode,
      go('Sign in'),
      tool('A look-alike page'),
    ),
    stop('a code passed on', 'You are in. You typed what the patient typed', go('Pass it on now')),
    stop('one more try', 'Now Robin signs in with a passkey.', (page) =>
      panel(page).scrollIntoViewIfNeeded(),
    ),
    stop('the passkey’s look-alike page', 'Use my passkey', guide('Go on')),
  ],
};

const guided: Walk = {
  name: 'a mission',
  opens: '#stolen-password',
  stops: [
    stop('a briefing of a thief', 'You are a thief.', (page) =>
      panel(page).scrollIntoViewIfNeeded(),
    ),
    stop('a step at hand', 'Step 1 of 3', guide('Begin')),
    stop('every hint', 'That was the last hint.', guide('Show a hint', 'Show the next hint')),
    stop('a step from another seat', "Go to the attacker's seat", seat('patient')),
    {
      ...stop('the step at hand while one is elsewhere', 'Sign in to the budget portal'),
      scrollTo: '.frame > .frame-inside',
    },
    stop('between two portals', 'One more try', acts('GO', 'Sign in')),
    {
      ...stop('the way on while one is elsewhere', 'One more try'),
      scrollTo: '.frame > .frame-inside',
    },
    stop(
      'the end card',
      'What protected you',
      guide('Go on'),
      acts('Sign in', 'GO', 'Security', 'Who signed in to my account'),
    ),
    stop('the event at two portals', 'What happens?', guide('See it at two portals')),
    stop(
      'a mission left half-way, one done',
      'Do it again',
      guide('Next: Turn on codes from an app', 'Begin', 'Leave this mission'),
    ),
  ],
};

const oddLines: Walk = {
  name: 'twenty lines',
  opens: '#odd-line',
  stops: [
    stop(
      'twenty lines to judge',
      'Mark each line that you would ask about.',
      guide('Begin'),
      acts('Security', 'Who signed in to my account'),
    ),
    stop('no line marked', 'Mark at least 1 line first.', go('Check my marks')),
    stop(
      'each line explained',
      'You found 2 of the 5 odd lines.',
      acts(
        { mark: /^This looks odd to me .*Unknown phone/ },
        { mark: /^This looks odd to me .*Unknown computer/ },
        { mark: /^This looks odd to me .*Big City/ },
        'Check my marks',
        'Show the answers',
      ),
    ),
    stop('an odd line acted on', 'What protected you', acts(/^This was not me/)),
  ],
};

const below: Walk = {
  name: 'below the window',
  stops: [
    stop('the way in and all missions', 'Start with one small break-in', (page) =>
      mission(page, 'app-code').scrollIntoViewIfNeeded(),
    ),
    stop('side by side, before', 'Change a switch below', (page) =>
      page.getByRole('button', { name: 'Show both portals side by side' }).click(),
    ),
    stop('side by side, after', 'What came of it: A stolen password', (page) =>
      page.getByRole('button', { name: 'Run it on both' }).click(),
    ),
    stop(
      'side by side, one’s own mix',
      'Your own mix and strong',
      set('Record of who looked', 'No record'),
      (page) => page.getByRole('radio', { name: 'Your own mix and budget' }).check(),
      (page) => page.getByRole('radio', { name: /^A curious look/ }).check(),
      (page) => page.getByRole('button', { name: 'Run it on both' }).click(),
    ),
    stop('switches held by a mission', 'A mission sets the switches.', (page) =>
      mission(page, 'walk-away').getByRole('link').click(),
    ),
  ],
};

export const demoWalks: readonly Walk[] = [
  ...patientWalks,
  clinic,
  toolsStrong,
  toolsBudget,
  fakeSite,
  guided,
  oddLines,
  below,
];
