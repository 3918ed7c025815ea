import { expect, it } from 'vitest';
import { framed } from './__fixtures__/gather';
import { anAttachment, aReply, aSentPicture, aUserMessage, aVideo } from './__fixtures__/rows';
import { storedHashes } from './stored-hashes';

const frames = [0, 1, 2, 3].map((second) => `frame-${second}`);

it('names originals, what is shown for them, sent copies, frames and posters, each once', () => {
  const picture = { ...anAttachment('a'), display: aSentPicture('display-a') };
  const attachments = [picture, aVideo('v'), framed('v')].map((attachment) => ({ number: 1, attachment }));
  const ofA = ['original-a', 'sent-a', 'display-a'];
  const ofV = ['original-v', 'sent-v', 'poster-v', ...frames];
  expect(storedHashes(aUserMessage({ attachments }))).toEqual([...ofA, ...ofV]);
});

it('names what was made again for a reply', () => {
  const { sent } = framed('v');
  const videos = [{ number: 1, attachmentId: 'v', sent }];
  const pictures = [{ number: 1, attachmentId: 'a', sent: aSentPicture('again') }];
  expect(storedHashes(aReply({ pictures, videos }))).toEqual(['again', ...frames]);
});
