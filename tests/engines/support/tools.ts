import type { Reader } from './reader.ts';

/** The first sign of life of a reader, which wakes the tools of a page. */
export async function touch(reader: Reader): Promise<void> {
  await reader.tab.moveTo(20, 200);
  await reader.tab.moveTo(30, 210);
}

/** Touches the page, and waits until its tool can be used. */
export async function wake(reader: Reader, tool: 'scorer' | 'check' | 'demo'): Promise<void> {
  await touch(reader);
  await reader.isThere(`.${tool}[data-ready="true"]`);
}

/** Unfolds a part of the page by its title. */
export async function unfold(reader: Reader, title: string): Promise<void> {
  await reader.see(
    `"${title}" unfolds`,
    (asked) => {
      const summary = [...document.querySelectorAll('main summary')].find((one) =>
        one.textContent?.trim().startsWith(asked),
      );
      if (summary && !summary.parentElement?.hasAttribute('open')) (summary as HTMLElement).click();
      return summary?.parentElement?.hasAttribute('open') ?? false;
    },
    title,
  );
}
