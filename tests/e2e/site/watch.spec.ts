import { violations, violationsInAllLooks } from '../support/axe.ts';
import { restyle } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

/** The watch over every page is itself watched: each fault is made on purpose and must be seen. */

test('a console message and an uncaught error are seen', async ({ page, noise }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    console.warn('made on purpose');
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
  });
  await expect.poll(() => noise.messages.length).toBe(2);
  expect(noise.messages.join()).toMatch(/made on purpose.*thrown on purpose/);
  noise.messages.length = 0;
});

test('a request to another host is blocked by the policy, and seen', async ({ page, noise }) => {
  await page.goto('/about/');
  await page.evaluate(() => fetch('https://other.example/').catch(() => undefined));
  await expect.poll(() => noise.messages.join()).toContain('policy: connect-src');
  noise.messages.length = 0;
  noise.foreign.length = 0;
});

test('an inline script and a style attribute are blocked by the policy, and seen', async ({
  page,
  noise,
}) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    const script = document.createElement('script');
    try {
      script.text = 'window.ran = true';
    } catch {
      // Trusted Types refuse the text itself.
    }
    document.body.append(script);
  });
  await expect.poll(() => noise.messages.join()).toContain('policy: style-src');
  expect(noise.messages.join()).toContain('policy: require-trusted-types-for');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  noise.messages.length = 0;
});

test('axe sees a picture without a text alternative and text without contrast', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.append(document.createElement('img'), 'pale');
    if (main) main.style.color = '#eee';
  });
  const found = (await violations(page)).join();
  expect(found).toContain('image-alt');
  expect(found).toContain('color-contrast');
});

test('axe sees text without contrast in dark colors alone, in forced colors alone, and a picture without a text at one width alone', async ({
  page,
}) => {
  await page.goto('/about/');
  await restyle(
    page,
    `@media (prefers-color-scheme: dark) { h1 { color: #222 !important } }
     @media (forced-colors: active) { mark { background: Mark; color: Canvas } }
     @media (min-width: 400px) { #made-on-purpose { display: none } }`,
  );
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.id = 'made-on-purpose';
    const words = document.createElement('p');
    words.append(document.createElement('mark'));
    words.firstElementChild?.append('made on purpose');
    document.querySelector('main')?.append(picture, words);
  });
  const found = await violationsInAllLooks(page, { planted: true });
  expect(found.map((one) => one.split(':').slice(0, 2).join(':'))).toEqual([
    '1280 px, dark, less motion: color-contrast',
    '768 px, forced colors: color-contrast',
    '320 px, light: image-alt',
  ]);
});
