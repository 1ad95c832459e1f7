import { checkExamples } from '../../fixtures/examples.ts';
import { violationsInAllLooks } from '../support/axe.ts';
import { show } from '../support/check.ts';
import { tooWide } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

for (const example of checkExamples)
  test(`axe finds nothing on ${example.name}, and nothing sticks out, in four looks at three widths`, async ({
    page,
  }) => {
    await show(page, example);
    // The frame round `main` is looked at on every page elsewhere.
    expect(await violationsInAllLooks(page, { part: 'main' }, () => tooWide(page))).toEqual([]);
  });
