import { boxesJpeg } from '../pictures';
import { expect, test } from '../sightline-page';
import { setUpstream } from '../upstream-control';

test.beforeEach(async ({ sightline }) => {
  await setUpstream({ recording: 'find-objects' });
  await sightline.open();
  await sightline.attachReady(await boxesJpeg());
  await sightline.ask('Find every object');
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(2);
});

test('a reply that finds nothing says so, and an open Stage turns to it', async ({ sightline }) => {
  await setUpstream({ recording: 'nothing-found' });
  await sightline.ask('Find every cat');
  await sightline.finished();
  await expect(sightline.stage).toContainText('Nothing found');
  await expect(sightline.stage.getByRole('img', { name: 'No objects on boxes.jpg' })).toBeVisible();

  await sightline.stage.getByRole('button', { name: 'Close stage' }).click();
  await sightline.assistant(2).getByRole('button', { name: 'Nothing found' }).click();
  await expect(sightline.stage).toContainText('Nothing found');
});

test('the Stage goes along when another version of its reply is shown', async ({ sightline }) => {
  await setUpstream({ recording: 'plain' });
  await sightline.assistant(1).getByRole('button', { name: 'Regenerate' }).click();
  await expect(sightline.assistant(1)).toContainText('2 of 2');
  await sightline.finished();
  await expect(sightline.stage.getByRole('img', { name: 'No objects on boxes.jpg' })).toBeVisible();

  await sightline.assistant(1).getByRole('button', { name: 'Previous version' }).click();
  await expect(sightline.stage.getByRole('img', { name: '2 objects on boxes.jpg' })).toBeVisible();
});
