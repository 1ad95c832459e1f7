import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

/** The fonts that the browser really draws an element with, by their own names. */
async function drawnWith(page: Page, selector: string): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ postScriptName }) => postScriptName);
}

test('before the font is there, a heading is drawn with a bold cut, not with a smeared plain one', async ({
  page,
  noise,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/lessons/two-step-login/');
  const [plain = ''] = await drawnWith(page, '.eyebrow');
  const [bold = ''] = await drawnWith(page, 'h1');
  expect(plain).not.toBe('');
  expect(bold).not.toBe(plain);
  expect(bold).toMatch(/bold/i);
  noise.messages.length = 0;
});

test('in forced colors the word on the pretend window is no white block', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/demo/');
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await ground('.frame-name')).toBe(await ground('body'));
});
