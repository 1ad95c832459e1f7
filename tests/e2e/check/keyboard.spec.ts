import { someOf } from '../../fixtures/depth.ts';
import type { Page } from '@playwright/test';
import type { Example } from '../../fixtures/example.ts';
import { checkExamples } from '../../fixtures/examples.ts';
import { heading, keepOnly, main, show, step, today } from '../support/check.ts';
import { expect, HEIGHT, inGroups, test } from '../support/site.ts';

/** Says what is wrong with where the focus is: lost, without a ring, or covered (WCAG 2.4.7, 2.4.11, 2.4.13). */
const fault = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement)
      return 'the focus is lost';
    const name = `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // A heading that takes the focus from script is not reached by Tab and needs no ring.
    const reached = element.getAttribute('tabindex') !== '-1';
    if (reached && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2))
      return `${name} has a ring of ${outlineWidth} ${outlineStyle}`;
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const top = document.elementFromPoint(
      rect.left + Math.min(rect.width / 2, 100),
      rect.top + Math.min(rect.height / 2, 20),
    );
    return top && (element.contains(top) || top.contains(element))
      ? ''
      : `${name} is covered by ${top?.localName ?? 'the edge of the screen'}`;
  });

/** What has the focus, as a reader would call it. */
const current = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    return label.replace(/\s+/g, ' ').trim();
  });

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  expect.soft(await fault(page), `after ${key}`).toBe('');
}

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await press(page, 'Tab');
    if ((await current(page)).startsWith(name)) return;
  }
  throw new Error(`Tab never reaches "${name}".`);
}

/** Chooses by Space and the arrow keys, as radios are worked, which goes nowhere, and goes on by Enter. */
async function choose(page: Page, name: string): Promise<void> {
  const ask = await main(page).locator('[data-focus]').innerText();
  await press(page, 'Tab');
  await press(page, 'Space');
  for (let presses = 0; !(await current(page)).startsWith(name); presses++) {
    expect(presses, `no arrow reaches "${name}"`).toBeLessThan(12);
    await press(page, 'ArrowDown');
  }
  await press(page, 'Space');
  await expect(main(page).locator('[data-focus]')).toHaveText(ask);
  await press(page, 'Enter');
}

test('the whole check is walked by Tab, arrows, Space and Enter alone, and the focus is never lost or covered', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/check/');
  await tabTo(page, 'My own');
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached();
  await press(page, 'Space');
  await tabTo(page, 'Continue');
  await press(page, 'Enter');
  await expect(heading(page, 'Where is the clinic?')).toBeFocused();
  await choose(page, 'England');
  await expect(heading(page, 'How do you open your portal?')).toBeFocused();
  await tabTo(page, 'Portal address');
  await page.keyboard.type('portal.example-clinic.org');
  await tabTo(page, 'Address on your');
  await page.keyboard.type('example-clinic.org');
  await press(page, 'Enter');
  await expect(heading(page, 'We cannot tell')).toBeFocused();
  await tabTo(page, 'Change this answer');
  await choose(page, 'No');
  await expect(heading(page, 'How did you get to this page today?')).toBeFocused();
  await choose(page, 'I typed it');
  await expect(heading(page, 'Done')).toBeFocused();
  await tabTo(page, 'Go to the next step');
  await press(page, 'Enter');
  for (const name of ['A code by text or call', 'None of these', 'No', 'No'])
    await choose(page, name);
  await expect(step(page, 'login')).toHaveAttribute('data-outcome', 'do-next');
  await tabTo(page, 'Go to the next step');
  await press(page, 'Enter');
  await choose(page, 'Often');
  await tabTo(page, 'Test results');
  await press(page, 'Space');
  await tabTo(page, 'Continue');
  await press(page, 'Space');
  await choose(page, 'No');
  await choose(page, 'Use the portal');
  await tabTo(page, 'Go to the next step');
  await press(page, 'Enter');
  await choose(page, 'Yes, I see it');
  await choose(page, 'There is one');
  await expect(heading(page, 'Could it be someone close to you?')).toBeFocused();
  await choose(page, "I'm not sure");
  await tabTo(page, 'Show me the eight steps');
  await press(page, 'Enter');
  await tabTo(page, 'Open the portal yourself');
  await press(page, 'Space');
  expect(await current(page)).toContain('Open the portal yourself');
  await tabTo(page, 'Back to the check');
  await press(page, 'Enter');
  await choose(page, 'Yes, as I expect');
  await choose(page, 'No');
  await expect(step(page, 'activity')).toHaveAttribute('data-outcome', 'act-now');
  await tabTo(page, 'See your plan');
  await press(page, 'Enter');
  await expect(heading(page, 'Your plan')).toBeFocused();
  await expect(today(page)).toHaveAttribute('data-today', 'talk-first');
  await tabTo(page, 'Why we say this');
  await press(page, 'Enter');
  await tabTo(page, 'Change this answer');
  await press(page, 'Enter');
  await expect(heading(page, 'Is every line yours?')).toBeFocused();
});

test('the steps, the portals and erasing are worked by the keyboard, and the focus is never lost', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/check/#address');
  await expect(page.locator('.check[data-ready="true"]')).toBeAttached();
  await tabTo(page, 'Email');
  await press(page, 'Enter');
  await expect(heading(page, 'Do you email the clinic?')).toBeFocused();
  await tabTo(page, 'Later');
  await press(page, 'Enter');
  await tabTo(page, 'Your portals');
  await press(page, 'Enter');
  await tabTo(page, 'A short name');
  await page.keyboard.type('Mine');
  await press(page, 'Enter');
  await tabTo(page, 'Add a portal');
  await press(page, 'Enter');
  await expect(heading(page, 'Whose portal is it?')).toBeFocused();
  await tabTo(page, 'Remove this portal');
  await press(page, 'Enter');
  expect(await current(page), 'a key held down removes nothing').toBe('Remove it and its answers?');
  await tabTo(page, 'Back');
  await press(page, 'Enter');
  expect(await current(page)).toBe('Remove this portal');
  await press(page, 'Enter');
  await tabTo(page, 'Remove this portal');
  await press(page, 'Enter');
  await expect(main(page).locator('[data-focus]')).toBeFocused();
  await expect(main(page).getByText('Your portals: Mine')).toBeVisible();
  await tabTo(page, 'Erase everything here');
  await press(page, 'Enter');
  await expect(page.getByText('All that this site kept on this device is gone.')).toBeVisible();
});

/** A few states of each kind are enough here: the controls are the same throughout. */
const some = someOf(checkExamples.filter((_, at) => at % 4 === 0));

for (const [part, together] of inGroups(some, 8).entries())
  test(`Tab goes through ${together.length} states and back, each stop with a ring, uncovered by the exit bar on a small screen: part ${part + 1}`, async ({
    page,
  }) => {
    test.setTimeout(together.length * 30_000);
    await page.setViewportSize({ width: 320, height: HEIGHT });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { kept, ...example } of together satisfies readonly Example[])
      await test.step(example.name, async () => {
        await keepOnly(page, kept);
        await show(page, example);
        const found = new Set<string>();
        for (const key of ['Tab', 'Shift+Tab']) {
          await page
            .locator(key === 'Tab' ? '.stamps button >> nth=0' : 'footer a >> nth=0')
            .focus();
          for (let presses = 0; presses < 60; presses++) {
            await page.keyboard.press(key);
            if (!(await page.evaluate(() => document.activeElement?.closest('main') !== null)))
              break;
            found.add(await fault(page));
          }
        }
        expect.soft([...found], example.name).toEqual(['']);
      });
  });
