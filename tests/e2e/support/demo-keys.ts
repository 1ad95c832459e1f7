import type { Locator, Page } from '@playwright/test';
import type { Hands } from './demo-walks.ts';
import { expect } from './site.ts';

/** Hands that have a keyboard and nothing else: Tab, Shift+Tab, arrows, Space, Enter and letters. */

/** More stops than a page has. */
const MANY = 200;

interface Focus {
  /** What is wrong with it: lost, without a ring, or covered (WCAG 2.4.7, 2.4.11, 2.4.13). */
  readonly fault: string;
  readonly arrived: boolean;
  /** Is the control before the focus, in the order of the page? */
  readonly isBefore: boolean;
}

const look = (control: Locator): Promise<Focus> =>
  control.evaluate(async (target) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const element = document.activeElement;
    const isBefore =
      element !== null &&
      (element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    const found = (fault: string) => ({ fault, arrived: element === target, isBefore });
    if (!element || element === document.body || element === document.documentElement)
      return found('the focus is lost');
    const name = `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // A heading that takes the focus from script is not reached by Tab and needs no ring.
    const isStop = element.getAttribute('tabindex') !== '-1';
    if (isStop && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2))
      return found(`${name} has a ring of ${outlineWidth} ${outlineStyle}`);
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const top = document.elementFromPoint(
      rect.left + Math.min(rect.width / 2, 100),
      rect.top + Math.min(rect.height / 2, 20),
    );
    const inSight =
      top !== null &&
      (element.contains(top) ||
        top.contains(element) ||
        top.closest('label')?.contains(element) === true);
    return found(
      inSight
        ? ''
        : `${name} is covered by ${top ? `${top.localName}.${top.className}` : 'the edge of the window'}`,
    );
  });

/** Presses a key; where the focus is then, it can be seen. */
async function key(page: Page, name: string): Promise<void> {
  await page.keyboard.press(name);
  // A screen that is fetched first takes the focus as soon as it is there.
  await expect
    .poll(() => look(page.locator('body')).then(({ fault }) => fault), `after ${name}`)
    .toBe('');
}

/** By Tab or Shift+Tab, whichever way the control lies. */
async function reach(control: Locator): Promise<void> {
  const page = control.page();
  await control.waitFor();
  let { arrived, isBefore } = await look(control);
  for (let presses = 0; !arrived; presses++) {
    expect(presses, `Tab reaches ${String(control)}`).toBeLessThan(MANY);
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab');
    const at = await look(control);
    expect.soft(at.fault, `on the way to ${String(control)}`).toBe('');
    ({ arrived, isBefore } = at);
  }
}

async function mark(control: Locator): Promise<void> {
  const page = control.page();
  if (await control.isChecked()) return;
  const isRadio = (await control.getAttribute('type')) === 'radio';
  // Tab reaches the marked radio of a group, or its first one; arrows go on from there.
  const group = page.locator(`input[type="radio"][name="${await control.getAttribute('name')}"]`);
  const marked = group.and(page.locator(':checked'));
  await reach(isRadio ? ((await marked.count()) > 0 ? marked : group.first()) : control);
  if (!isRadio || (await marked.count()) === 0) await key(page, 'Space');
  for (let presses = 0; !(await control.isChecked()); presses++) {
    expect(presses, `an arrow reaches ${String(control)}`).toBeLessThan(20);
    await key(page, 'ArrowDown');
  }
}

let turns = 0;

export const keyboard: Hands = {
  async press(control) {
    await reach(control);
    // A button answers to both; what unfolds, too.
    await key(control.page(), turns++ % 2 === 0 ? 'Enter' : 'Space');
  },
  mark,
  async type(field, text) {
    await reach(field);
    await field.page().keyboard.press('ControlOrMeta+a');
    await field.page().keyboard.type(text);
  },
};
