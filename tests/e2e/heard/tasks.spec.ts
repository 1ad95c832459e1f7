import type { Page } from '@playwright/test';
import { awakeAddressForm, heading } from '../support/check.ts';
import { codeOnPhone, onScreen } from '../support/demo.ts';
import { tellFigure } from '../support/figures.ts';
import { Listener } from '../support/hearing.ts';
import { expect, test } from '../support/site.ts';

/**
 * Ten things that people come here for, done by ear. What was heard is kept in tests/heard: read it
 * when it changes (`npm run test:browser -- heard --update-snapshots`), as somebody who sees nothing.
 */

/** The day that pages tell, and the code that the phone shows, are the same in each run. */
const DAY = new Date('2026-11-26T10:00:00');
const MINUTE = 60_000;

type Task = (ear: Listener, page: Page) => Promise<void>;

/** From the demo's first page to its home, by password and code. */
const signIn: Task = async (ear, page) => {
  await ear.open('/demo/');
  await ear.jumpTo('Heading', /level 1/);
  await ear.readTo(/^button, Sign in/);
  await ear.press(() => onScreen(page, 'second-step'));
  await ear.readTo(/^textbox, Code/);
  await ear.type(await codeOnPhone(page), { secret: true });
  await ear.readTo(/^button, Continue/);
  await ear.press(() => onScreen(page, 'home'));
};

const TASKS: Readonly<Record<string, Task>> = {
  'somebody who is frightened finds out what to do about a message': async (ear) => {
    await ear.open('/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/^link, I have a message in my hand/);
    await ear.follow();
    await ear.jumpTo('Heading', /level 1/);
  },

  'a message is looked at': async (ear, page) => {
    await ear.open('/message/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/^textbox/);
    await ear.type('Your account is locked. Confirm at http://portal.examp1e-clinic.org/ now.');
    await ear.readTo(/^button, Look at it/);
    await ear.press(() => expect(page.locator('[data-report-focus]')).toBeFocused());
    await ear.readTo(/^end of list/);
  },

  'the address of a portal is checked': async (ear, page) => {
    await ear.open('/check/#address');
    await awakeAddressForm(page);
    await ear.hear();
    await ear.readTo(/^textbox, Portal address/);
    await ear.type('https://portal.examp1e-clinic.org/');
    await ear.readTo(/^textbox, Address on/);
    await ear.type('example-clinic.org');
    await ear.readTo(/^button, Check this address/);
    await ear.press(() => expect(heading(page, 'Stop')).toBeFocused());
    await ear.readTo(/^end of/);
  },

  'the first questions of the check are answered': async (ear, page) => {
    await ear.open('/check/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/^radio, My own/);
    await ear.press(() => expect(heading(page, 'Where is the clinic?')).toBeFocused());
    await ear.readTo(/^radio/);
    await ear.press(() => expect(heading(page, 'How do you open your portal?')).toBeFocused());
    await ear.readTo(/^radio/);
  },

  'a lesson is read, and its question answered': async (ear) => {
    await ear.open('/lessons/two-step-login/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/level 2/);
    await ear.jumpTo('Heading', /Check what you know/);
    await ear.readTo(/^It is not, because both/);
    await ear.press();
    await ear.readTo(/^end of paragraph/);
  },

  'the search finds a lesson': async (ear, page) => {
    await ear.open('/search/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/^(?:searchbox|textbox)/);
    await ear.type('sign out', {
      seen: () => expect(page.locator('main [data-search-status]')).toContainText('found'),
    });
    await ear.jumpTo('Link', /sign-out/);
  },

  'an answer is given in the comparison': async (ear, page) => {
    await ear.open('/score/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/^textbox/);
    await ear.type('Oakhill');
    await ear.readTo(/^radio, Yes/);
    await ear.press(() => expect(page.locator('[data-verdict="unproven"]')).toBeVisible());
    await ear.readTo(/^radio, Yes/);
    await ear.press();
  },

  'somebody signs in to the demo with a second step': async (ear, page) => {
    await signIn(ear, page);
    await ear.readTo(/^end of list/);
  },

  'the demo warns before it signs out, and one stays': async (ear, page) => {
    await signIn(ear, page);
    await ear.readTo(/^heading/);
    // The seconds that are left are told one by one, were time not to stand still.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
    await page.clock.runFor(14 * MINUTE);
    await expect(page.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
    await ear.hear();
    await ear.press(() => expect(page.getByRole('alertdialog')).toBeHidden());
  },

  'everything that was kept is erased': async (ear, page) => {
    await ear.open('/check/');
    await ear.jumpTo('Heading', /level 1/);
    await ear.readTo(/^radio, My own/);
    await ear.press(() => expect(heading(page, 'Where is the clinic?')).toBeFocused());
    await ear.jumpTo('Contentinfo', /contentinfo/);
    await ear.readTo(/^button, Erase everything here/);
    await ear.press(() => expect(page.locator('.erase').getByRole('status')).toHaveText(/^Done/));
  },
};

for (const [name, carryOut] of Object.entries(TASKS))
  test(`by ear: ${name}`, async ({ page }) => {
    test.slow();
    await page.clock.install({ time: DAY });
    const ear = new Listener(page);
    let broken = 1;
    try {
      await carryOut(ear, page);
      expect(ear.transcript).toMatchSnapshot(`${name.replaceAll(/[ ,]+/g, '-')}.txt`);
      broken = 0;
    } finally {
      tellFigure('by-ear', broken, 1);
    }
  });
