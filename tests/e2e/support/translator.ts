import type { Page } from '@playwright/test';

/**
 * A translator as browsers have it: it puts an element of its own in the place of every
 * text, now and later, and respects `translate="no"`. Its language is English between
 * marks, so that a test can read back what it would have said.
 */
export function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const skip = 'script, style, textarea, title, svg, font, [translate="no"]';
    const isWanted = (text: Text) =>
      text.data.trim() !== '' && text.parentElement?.closest(skip) === null;
    const wrap = (text: Text) => {
      if (!text.isConnected || !isWanted(text)) return;
      const outer = document.createElement('font' as string);
      const inner = document.createElement('font' as string);
      inner.textContent = `⟦${text.data}⟧`;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const all = (root: Node) => {
      if (root instanceof Text) return wrap(root);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(wrap);
    };
    all(document.body);
    new MutationObserver((records) => {
      for (const record of records)
        if (record.type === 'characterData') wrap(record.target as Text);
        else record.addedNodes.forEach(all);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What the page says, without the translator's marks. */
export const untranslated = (text: string): string => text.replace(/[⟦⟧]/g, '');
