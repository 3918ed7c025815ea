import { boxesJpeg, squarePng, webpPicture } from '../pictures';
import { expect, test } from '../sightline-page';
import { partsOf, seenRequests, setUpstream } from '../upstream-control';

test.use({ reducedMotion: 'reduce' });

const answer = 'The first one is larger';

/** What the newest request holds: pictures by type, and what it says of them. */
async function lastMedia(): Promise<readonly string[]> {
  const { body } = (await seenRequests()).at(-1) ?? { body: { messages: [] } };
  const parts = body.messages.filter(({ role }) => role === 'user').flatMap(partsOf);
  return parts.flatMap(({ type, text = '', image_url: image }) => {
    if (type === 'image_url') return [image?.url.split(';', 1)[0] ?? ''];
    return text.startsWith('Picture') ? [text] : [];
  });
}

test('a refused picture is marked, left out until it is taken in again, and may be converted', async ({
  sightline,
}) => {
  const { transcript } = sightline;
  await setUpstream({ recording: 'plain', refusedPicture: 2 });
  await sightline.open();
  await sightline.attachReady(await boxesJpeg(), await squarePng(), await webpPicture());
  await sightline.ask('Which is larger?');
  const alert = sightline.assistant(1).getByRole('alert');
  await expect(alert).toContainText('It is about picture 2.');
  await expect(transcript.getByText('Left out: refused as not readable')).toBeVisible();
  await alert.getByRole('button', { name: 'Retry without picture 2' }).click();
  await expect(sightline.assistant(1)).toContainText(answer);
  await sightline.finished();
  await expect(sightline.assistant(1)).toContainText('Answered without picture 2');
  expect(await lastMedia()).toEqual([
    'Picture 1:',
    'data:image/jpeg',
    'Picture 2 was left out.',
    'Picture 3:',
    'data:image/png',
  ]);

  await sightline.reload();
  await sightline.ask('And now?');
  await expect(sightline.assistant(2)).toContainText(answer);
  await sightline.finished();
  expect(await lastMedia()).toContain('Picture 2 was left out.');

  await transcript.getByRole('button', { name: 'Send it again picture 2' }).click();
  await expect(transcript.getByText(/^Left out/)).toHaveCount(0);
  await sightline.ask('With all three?');
  await sightline.assistant(3).getByRole('button', { name: 'Convert and retry' }).click();
  await expect(sightline.assistant(3)).toContainText(answer);
  await sightline.finished();
  expect((await lastMedia()).slice(2, 4)).toEqual(['Picture 2:', 'data:image/jpeg']);
  await expect(transcript.getByText(/^Left out/)).toHaveCount(0);
});

test('a message is edited beside the first one, with its picture', async ({ sightline }) => {
  const { transcript } = sightline;
  await setUpstream({ recording: 'plain' });
  await sightline.open();
  await sightline.attachReady(await squarePng());
  await sightline.ask('What is tihs?');
  await expect(sightline.assistant(1)).toContainText(answer);
  await sightline.finished();
  await transcript.getByRole('button', { name: 'Edit' }).click();
  await transcript.getByRole('textbox', { name: 'Edit message' }).fill('What is this?');
  await transcript.getByRole('button', { name: 'Send again' }).click();
  await expect(transcript.getByText('2 of 2')).toBeVisible();
  await expect(sightline.assistant(1)).toContainText(answer);
  await sightline.finished();
  const { body } = (await seenRequests()).at(-1) ?? { body: { messages: [] } };
  expect(partsOf(body.messages.at(-1)).map(({ type }) => type)).toEqual(['image_url', 'text']);
  await transcript.getByRole('button', { name: 'Previous version' }).click();
  await expect(transcript.getByText('What is tihs?')).toBeVisible();
});
