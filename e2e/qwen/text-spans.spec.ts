import { boxesPng } from '../pictures';
import { expect, test } from '../sightline-page';
import { setReply } from '../upstream-control';

test('the words that a shape was read from, its row and its place on the picture are in step', async ({
  sightline,
}) => {
  await setReply(
    'Here they are:\n\n```json\n[\n  {"bbox_2d": [100, 200, 400, 600], "label": "red box"},\n  {"bbox_2d": [500, 250, 900, 750], "label": "blue box"}\n]\n```\n',
  );
  await sightline.open();
  await sightline.attachReady(await boxesPng());
  await sightline.ask('Find every box');
  await sightline.finished();
  const reply = sightline.assistant(1);
  const words = (label: string) => reply.locator('mark[data-shape]').filter({ hasText: label });
  const row = (label: string) =>
    sightline.objects.getByRole('listitem').filter({ hasText: label }).getByRole('button').first();
  await expect(words('red box').first()).toContainText('[100, 200, 400, 600]');

  await words('blue box').first().click();
  await expect(row('blue box')).toHaveAttribute('aria-pressed', 'true');
  await row('red box').click();
  await expect(row('blue box')).toHaveAttribute('aria-pressed', 'false');
  const shade = (label: string) =>
    words(label)
      .first()
      .evaluate((mark) => getComputedStyle(mark).backgroundColor);
  await expect.poll(async () => (await shade('red box')) === (await shade('blue box'))).toBe(false);

  await sightline.stage.getByRole('button', { name: 'Close stage' }).click();
  await words('blue box').first().click();
  await expect(sightline.stage).toBeVisible();
  await expect(row('blue box')).toHaveAttribute('aria-pressed', 'true');
});
