import type { Page } from '@playwright/test';
import {
  choosePreset,
  field,
  frame,
  inFrame,
  letPass,
  onScreen,
  openTab,
  phone,
  runOut,
  setSwitch,
  sit,
  signIn,
  switches,
  takeDevice,
  takeJob,
  takeTool,
  type Name,
} from './demo.ts';

/**
 * Every screen and seat of the demo worth seeing once, as stops on a few walks, so that a
 * page is opened once a walk. The tests of axe, of targets and of small screens go along
 * them, and so do pictures.
 */
export interface Stop {
  /** What is on show, as a part of a sentence. */
  readonly name: string;
  /** From the stop before, or from the page as it opens. */
  readonly reach: (page: Page) => Promise<unknown>;
  /** Words that are on screen then. */
  readonly sees: string;
  /** Where the page is scrolled to; left out, to its top. */
  readonly scrollTo?: string;
}

export interface Walk {
  readonly name: string;
  /** A query or a hash of the address. */
  readonly opens?: string;
  readonly stops: readonly Stop[];
}

type Reach = Stop['reach'];

export const stop = (name: string, sees: string, ...reaches: readonly Reach[]): Stop => ({
  name,
  sees,
  reach: async (page) => {
    for (const reach of reaches) await reach(page);
  },
});
/** Presses these buttons of the window, one after the other; the first where several have a name. */
export const go =
  (...names: readonly Name[]): Reach =>
  async (page) => {
    for (const name of names) await inFrame(page, name).first().click();
  };
const type =
  (name: string, text: string): Reach =>
  (page) =>
    field(page, name).fill(text);
export const unfold =
  (title: string): Reach =>
  (page) =>
    frame(page).locator('summary', { hasText: title }).click();
/** The reader's own portal with one protection set otherwise. */
const set =
  (name: string, choice: string): Reach =>
  (page) =>
    setSwitch(page, name, choice);
const at =
  (screen: string): Reach =>
  (page) =>
    onScreen(page, screen);
const tab =
  (name: string): Reach =>
  (page) =>
    openTab(page, name);

/** The phone's newest code, or its newest text where no app code is asked for. */
const useCode: Reach = (page) =>
  phone(page).getByRole('button', { name: 'Use this code' }).first().click();

const FIRST_MESSAGE = /^Your blood test is back/;
const NO_NUMBER = '000000';
const TOO_LONG = 'maple-tree-42'.repeat(12);

const gate: Walk = {
  name: 'the way in, strong',
  stops: [
    stop('sign-in', 'Your pretend details are filled in.', at('sign-in')),
    stop(
      'a wrong password',
      'That password is not right.',
      type('Password', 'oak-tree-41'),
      go('Sign in'),
    ),
    stop(
      'a password that looks real',
      'That looks like a real detail.',
      type('Password', 'me@mail-company.com'),
      go('Sign in'),
    ),
    stop(
      'a password that is too long',
      'That is too long to keep.',
      type('Password', TOO_LONG),
      go('Sign in'),
    ),
    stop(
      'help from a person',
      'A person answers.',
      type('Password', 'maple-tree-42'),
      go('I cannot get in'),
    ),
    stop('help that was given', 'knew it was you', go('Ask to be called back')),
    stop(
      'the second step by app',
      'Open the app on your phone.',
      go('Back to sign-in', 'Sign in'),
      at('second-step'),
    ),
    stop('a wrong code', 'That code is not right.', type('Code', NO_NUMBER), go('Continue')),
    stop('half a code', 'That is not a whole code.', type('Code', '12'), go('Continue')),
    stop('a code filled in by the phone', 'The code is filled in.', useCode),
    stop('backup codes', 'Type one code from the paper', go('Use a backup code')),
    stop(
      'the paper with backup codes',
      'Choose a code to fill it in.',
      unfold('Look at the paper you kept'),
    ),
    stop(
      'a wrong backup code',
      'That is none of the backup codes.',
      type('Backup code', 'AAAA-BBBB'),
      go('Continue with this code'),
    ),
    stop(
      'home with a notice',
      'Your password was reset through support.',
      go(/^Use \w{4}-\w{4}$/, 'Continue with this code'),
      at('home'),
    ),
    stop(
      'a backup code that was used',
      'That backup code was used before.',
      go('Sign out', 'Sign in again', 'Sign in', 'Use a backup code'),
      unfold('Look at the paper you kept'),
      go(/you used this one/, 'Continue with this code'),
    ),
  ],
};

const strong: Walk = {
  name: 'the patient, strong',
  stops: [
    stop('home', 'What is new', signIn),
    stop('messages', 'Walking with my knee', go('Messages')),
    stop('a message', 'you find it under Results', go(FIRST_MESSAGE)),
    stop(
      'a message with a file',
      'knee-stretches.pdf',
      go('All messages', /^Stretches for your knee/),
    ),
    stop('writing', 'To the nurse', go('Answer')),
    stop(
      'a real detail in a message',
      'Please use pretend details here.',
      type('Message', 'Call me at 212 736 5000 123'),
      go('Send'),
    ),
    stop(
      'a draft that was kept',
      'Draft kept at',
      type('Message', ''),
      go('Write a pretend line for me', 'Keep as a draft'),
    ),
    stop('signed out, with a draft', 'Your half-written message was kept.', go('Sign out')),
    stop(
      'the draft found again',
      'This is the draft that you left here.',
      go('Sign in again'),
      go('Sign in', 'Use a backup code'),
      unfold('Look at the paper you kept'),
      go(/^Use \w{4}-\w{4}$/, 'Continue with this code', 'Messages', 'Go on with your draft'),
    ),
    stop('a message that was sent', 'Your message is on its way', go('Send')),
    stop('results', 'Newest first.', go('Results')),
    stop('a result', 'All values are in the usual range.', go(/^Blood count/)),
    stop('papers', 'Papers stay in this portal.', go('Papers')),
    stop('a paper', 'You came with a sore knee', go(/^Summary of your visit/)),
    stop('a closed paper', 'Access closed', go('Close access to this paper')),
    stop('papers, one of them closed', 'Flu shot record', go('All papers')),
    stop('visits', 'Times you can book', go('Visits')),
    stop('a booked visit', 'is booked.', go(/^Book /)),
    stop('a video visit', 'This is a still picture.', go('Join the video visit')),
    stop('security', 'Devices signed in', go('Security')),
    stop(
      'security, all unfolded',
      'Show my key',
      unfold('Set up app codes with a new key'),
      unfold('Look at my backup codes'),
    ),
    stop('sign-ins', 'Each line is a try', go('Who signed in to my account')),
    stop(
      'all sign-ins, one disowned',
      'Next: change your password',
      go('Show older lines', /^This was not me/),
    ),
    stop('helpers', 'What the helper may open', go('Security', 'People who help me')),
    stop(
      'a helper with a sign-in',
      'Kim Sample has a sign-in of their own.',
      go('Give this access'),
    ),
    stop('the helper’s sign-in', 'The name and password you were given', (page) =>
      takeDevice(page, /phone$/),
    ),
    stop('the helper’s home', 'Hello, Kim Sample', go('Sign in')),
    stop('what the helper may not open', 'This sign-in does not open that part.', go('Results')),
    stop(
      'a helper who was put out',
      'You are signed out',
      (page) => takeDevice(page, /computer$/),
      go('End this access'),
      (page) => takeDevice(page, /phone$/),
    ),
    stop(
      'a helper who is refused',
      'This sign-in has no access here anymore.',
      go('Sign in again', 'Sign in'),
    ),
  ],
};

/** The front desk looks, for no reason; then the patient asks. */
const peek: Reach = async (page) => {
  await takeJob(page, 'Front desk');
  await go('Open the chart of Robin Sample')(page);
  await frame(page).getByRole('radio', { name: 'No reason' }).check();
  await go('Open it now')(page);
};

const looked: Walk = {
  name: 'who looked, strong',
  stops: [
    stop(
      'an empty list of who looked',
      'Each line says who looked',
      signIn,
      go('Security', 'Who opened my chart'),
    ),
    stop('a chart opened for no reason', 'gave no reason', peek),
    stop(
      'a line of who looked',
      'no reason given',
      (page) => sit(page, 'patient'),
      go('Home', 'Security', 'Who opened my chart'),
    ),
    stop(
      'a line that was asked about',
      'You asked the privacy officer about this line.',
      go(/^Ask the clinic about this line/),
    ),
    stop(
      'a question at the officer’s',
      'Who was that? About line',
      (page) => takeJob(page, 'Privacy officer'),
      go(/^Questions/),
    ),
    stop('a question looked up', 'Answer the patient', go('Look it up in the record')),
    stop('a question answered', 'Answered: no reason was found.', go('Answer the patient')),
    stop('the answer at the patient’s', 'We are looking into it.', (page) => sit(page, 'patient')),
  ],
};

const budget: Walk = {
  name: 'the patient, budget',
  stops: [
    stop('an address that is not secure', 'Not secure', (page) =>
      choosePreset(page, 'Budget portal'),
    ),
    stop('help by a form', 'Fill in this form', go('I cannot get in')),
    stop('a new password by the form', 'asked for no second step', go('Ask for a new password')),
    stop('home, budget', 'Your password was reset', go('Back to sign-in', 'Sign in')),
    stop('papers by email', 'sends papers as email attachments', go('Papers')),
    stop(
      'a paper the portal cannot call back',
      'The portal can only close what it still holds.',
      (page) => takeJob(page, 'Nurse'),
      go(/^Messages/, 'Send the paper'),
      (page) => sit(page, 'patient'),
      go(/^Summary of your visit/),
    ),
    stop('a paper that stays out', 'The portal cannot take it back.', go('Try to close access')),
    stop('security, budget', 'This portal has no second step.', go('Security')),
    stop(
      'no list of sign-ins',
      'This portal does not show you who signed in.',
      go('Who signed in to my account'),
    ),
    stop(
      'no list of who looked',
      'This portal does not show you who opened your chart.',
      go('Security', 'Who opened my chart'),
    ),
    stop(
      'a question to the clinic',
      'Your question is with the privacy officer.',
      go('Ask the clinic who opened my chart'),
    ),
    stop(
      'no sign-in for helpers',
      'Many people then share their password.',
      go('Security', 'People who help me'),
    ),
    stop('the mailbox', 'Write an email to the clinic', tab('Email')),
    stop(
      'a letter with a paper',
      'Anyone who can open this mailbox can read it.',
      go(/^Your paper from the clinic/),
    ),
    stop('the paper of a letter', 'You came with a sore knee', go('Open the attachment')),
    stop('an email that was sent', 'The email is sent.', go('All mail', 'Send the email')),
    stop('one’s own email', 'This is what you wrote.', go(/^A question for the clinic/)),
  ],
};

const steps: Walk = {
  name: 'other second steps',
  stops: [
    stop('all switches', "Files on the clinic's disk", set('Second step', 'A code by text')),
    stop('the second step by text', 'We can text a code', go('Sign in')),
    stop('a text on the phone', 'A text came in.', go('Send me a text')),
    stop(
      'the second step by passkey',
      'Use the passkey on your own device.',
      set('Second step', 'A passkey'),
      go('Sign in'),
    ),
    stop(
      'the device asks for the passkey',
      'Do you want to use your passkey',
      go('Use the passkey'),
    ),
    stop(
      'security with a passkey, unfolded',
      'The passkey is saved on this device',
      go('Yes, it is me', 'Security'),
      unfold('Set up a passkey'),
      unfold('Make a real passkey instead'),
      unfold('Look at my backup codes'),
    ),
    stop(
      'a passkey to set up on the way in',
      'A passkey lives on your device.',
      go('Remove the passkey from the portal', 'Sign out', 'Sign in again', 'Sign in'),
    ),
    stop(
      'a real passkey, told of before',
      'It works for this practice page alone.',
      unfold('Make a real passkey instead'),
    ),
    stop(
      'the look-alike page, with a passkey',
      'Use my passkey',
      go('Make a pretend passkey'),
      tab('Page from a link'),
    ),
    stop('a passkey that keeps still', 'so I will not answer here', go('Use my passkey')),
    stop('the look-alike page', 'Code', set('Second step', 'A code from an app')),
    stop('a password caught', 'We are checking your details.', useCode, go('Sign in')),
    stop(
      'a password caught, and a passkey',
      'A passkey gives you nothing to pass on.',
      set('Second step', 'A passkey'),
      (page) => takeTool(page, 'A look-alike page'),
    ),
    stop(
      'a number without service',
      'No service.',
      set('Second step', 'A code by text'),
      (page) => takeTool(page, 'The phone number'),
      go('Move the number to your phone'),
      (page) => sit(page, 'patient'),
    ),
  ],
};

const setUp: Walk = {
  name: 'setting app codes up',
  opens: '#app-code',
  stops: [
    stop('app codes to set up', 'This clinic asks for a second step.', go('Sign in')),
    stop('a phone without a key', 'No key is on this phone yet.', (page) =>
      phone(page).scrollIntoViewIfNeeded(),
    ),
    stop('the key, square and text', 'Key for the app', go('Show my key', 'Use the pretend phone')),
    stop(
      'a wrong first code',
      'That code is not right.',
      type('Code', NO_NUMBER),
      go('Turn it on'),
    ),
    stop('new backup codes', 'Keep your backup codes', useCode, go('Turn it on')),
  ],
};

const ends: Walk = {
  name: 'the end of a session',
  stops: [
    stop('the warning', 'Are you still there?', signIn, (page) => letPass(page, '15 minutes')),
    stop('signed out for idling', 'Nobody did anything here for 15 minutes', runOut),
    stop(
      'timers turned off',
      'You turned the timers off for this visit.',
      go('Sign in again'),
      set('Second step', 'Nothing more'),
      go('Sign in'),
      (page) =>
        page.getByRole('checkbox', { name: "Turn the portal's timers off for this visit" }).check(),
      go('Security'),
    ),
    stop(
      'the last minute of twelve hours',
      'The 12 hours are almost over',
      go('Turn the timers on again'),
      set('Sign-out when idle', 'Never'),
      (page) => letPass(page, '6 hours'),
      (page) => letPass(page, '6 hours'),
    ),
    stop('signed out after twelve hours', 'You were signed in for 12 hours.', runOut),
    stop(
      'no second step, in its own mix',
      'You changed the switches below.',
      go('Sign in again'),
      (page) => switches(page).scrollIntoViewIfNeeded(),
    ),
  ],
};

export const patientWalks: readonly Walk[] = [gate, strong, looked, budget, steps, setUp, ends];
