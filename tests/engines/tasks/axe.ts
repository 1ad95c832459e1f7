import axe from 'axe-core';
import { expect, test } from 'vitest';
import { browse } from '../support/browse.ts';
import type { Engine } from '../support/driver.ts';
import { readerOf } from '../support/reader.ts';
import { touch } from '../support/tools.ts';

/** What axe finds wrong, in the looks of this engine: what it draws and names differs from browser to browser. */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export function axeTasks(engine: Engine, origin: () => string): void {
  test('axe finds nothing on the pages of each kind, on a phone and on a desk', () =>
    browse(engine, origin(), async ({ session }) => {
      const reader = readerOf(session.tab);
      for (const [width, height] of [
        [360, 740],
        [1280, 800],
      ] as const) {
        await session.tab.resize(width, height);
        for (const path of [
          '/',
          '/lessons/two-step-login/',
          '/check/',
          '/score/',
          '/demo/',
          '/message/',
        ]) {
          await reader.open(path);
          await touch(reader);
          if (['/check/', '/score/', '/demo/'].includes(path))
            await reader.isThere('[data-ready="true"]');
          await reader.inject(axe.source);
          const found = await reader.evaluate(async (tags) => {
            const { axe: engineOf } = window as unknown as { readonly axe: typeof axe };
            const { violations } = await engineOf.run('html', {
              runOnly: tags,
              resultTypes: ['violations'],
            });
            return violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
            );
          }, TAGS);
          expect(found, `${path} at ${width}`).toEqual([]);
        }
      }
    }));
}
