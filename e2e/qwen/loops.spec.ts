import { boxesPng } from '../pictures';
import { expect, test } from '../sightline-page';
import { nextStep, seenRequests, setUpstream } from '../upstream-control';

test('a reply that goes round in circles is stopped at its source, and the list says so', async ({
  sightline,
}) => {
  const again = '{"bbox_2d": [100, 200, 400, 600], "label": "red box"},\n';
  await setUpstream({ steps: ['[', again.repeat(12), again, again] });
  await sightline.open();
  await sightline.attachReady(await boxesPng());
  await sightline.ask('Find every box');
  await nextStep();
  await nextStep();
  await sightline.finished();
  await expect(sightline.objects.getByRole('listitem')).toHaveCount(1);
  await expect(sightline.stage.getByText(/went round in circles and was stopped: 11 repeats/)).toBeVisible();
  await expect(sightline.assistant(1)).toContainText('Stopped');
  await expect.poll(async () => (await seenRequests())[0]?.isClosedEarly).toBe(true);
});
