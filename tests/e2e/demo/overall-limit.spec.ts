import { field, frame, onScreen, openDemo, press, setSwitch, signIn } from '../support/demo.ts';
import { expect, test } from '../support/site.ts';

test('the warning before the end of twelve hours leaves the keys with the letter that is being written', async ({
  page,
}) => {
  await page.clock.install();
  await openDemo(page);
  await setSwitch(page, 'Sign-out when idle', 'Never');
  await signIn(page);
  await press(page, 'Messages', 'Write a message');
  await page.clock.fastForward('11:58:50');
  const letter = field(page, 'Message');
  await letter.fill('The blue parrot');
  await expect(frame(page).getByRole('alertdialog')).toHaveCount(0);
  await page.clock.runFor('00:20');
  const warning = frame(page).getByRole('alertdialog');
  await expect(warning).toBeVisible();
  await expect(letter).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.type('sings');
  await expect(letter).toHaveValue('The blue parrot sings');
  await onScreen(page, 'write');
  await expect(warning).toBeVisible();
});
