import { expect, HEIGHT, paths, test, UNKNOWN } from './site.ts';

/** WCAG 2.2, 2.5.8 asks for 24 px of everything but links in running text; what matters most gets 44 px (2.5.5). */
const primary = '.button, .door, .site-head a, .exit a, .answer > summary, .letters a, input:not([type=checkbox], [type=radio]), select, textarea';

for (const width of [320, 1280])
  test(`every target is 24 px or more, and the main ones 44 px, on every page at ${width} px`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height: HEIGHT });
    const found: string[] = [];
    for (const path of [...paths, UNKNOWN]) {
      await page.goto(path);
      const small = await page.evaluate((main) => {
        const inText = (element: Element): boolean => {
          const block = element.closest('p, li, dd, dt, td, th, h1, h2, h3, figcaption, span[popover]');
          return getComputedStyle(element).display.startsWith('inline') && block !== null && (block.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
        };
        return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].flatMap((element) => {
          if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.skip')) return [];
          const target = (element.matches('input') && element.closest('label')) || element;
          const { width, height } = target.getBoundingClientRect();
          const name = `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 30)}" ${width.toFixed(0)}×${height.toFixed(0)}`;
          if (element.matches(main) && (width < 44 || height < 43.9)) return [`44: ${name}`];
          return (width < 24 || height < 24) && !inText(element) ? [`24: ${name}`] : [];
        });
      }, primary);
      found.push(...small.map((one) => `${path} ${one}`));
    }
    expect(found).toEqual([]);
  });
