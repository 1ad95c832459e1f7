import { checkExamples } from '../../fixtures/examples.ts';
import { keepOnly, show } from '../support/check.ts';
import { faultsAtTwice } from '../support/fits.ts';
import { expect, test } from '../support/site.ts';

test('with text at twice its size nothing is cut off in any state of the check', async ({
  page,
}) => {
  test.setTimeout(300_000);
  for (const { kept, ...example } of checkExamples)
    await test.step(example.name, async () => {
      await keepOnly(page, kept);
      await show(page, example);
      expect.soft(await faultsAtTwice(page), example.name).toEqual([]);
    });
});
