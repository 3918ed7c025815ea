import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok } from '@/lib/core/result';
import { mediaTarget } from '@/lib/media/media-target';
import type { Failure } from '@/lib/protocol/failure';
import { at, createDeps, framed, otherTarget, target } from '../__fixtures__/gather';
import { anAttachment, aUserMessage, aVideo } from '../__fixtures__/rows';
import { type GatherDeps, gatherMedia } from './gather-media';
import { targetKey } from './target-key';

const refusal: Failure = {
  code: 'upload_failed',
  message: '',
  param: null,
  retryable: true,
  status: 502,
};

describe('videos', () => {
  const clipTurn = aUserMessage({ attachments: [{ number: 1, attachment: aVideo('v') }] });
  const framedTurn = (fps = 1) => {
    const video = framed('v');
    const attachment = { ...video, sent: { ...video.sent, fps } };
    return aUserMessage({ attachments: [{ number: 1, attachment }] });
  };

  const path = [
    aUserMessage({
      attachments: [
        { number: 1, attachment: aVideo('v') },
        { number: 1, attachment: anAttachment('a'), preparedFor: targetKey(target.picture) },
      ],
    }),
  ];

  it('are sent as they are, counted apart from pictures, with the cost for this model', async () => {
    const { deps, made } = createDeps();
    const gathered = await gatherMedia(path, target, deps);
    expect(gathered.ok && [...gathered.value.videos.contents]).toEqual([[1, at('sent-v')]]);
    expect(gathered.ok && gathered.value.videos.sent).toMatchObject([
      { number: 1, attachmentId: 'attachment-v', sent: { hash: 'sent-v', visualTokens: 3082 } },
    ]);
    expect(gathered.ok && [...gathered.value.pictures.contents]).toEqual([[1, at('sent-a')]]);
    expect(made).toEqual([]);
    const elsewhere = await gatherMedia(path, otherTarget, deps);
    expect(elsewhere.ok && elsewhere.value.videos.sent[0]?.sent.visualTokens).not.toBe(3082);
  });

  it('are made again when what was made is lost, and are missing when the original is, too', async () => {
    const { deps, made } = createDeps(['sent-v']);
    const again = await gatherMedia(path, target, deps);
    expect(made).toEqual(['original-v']);
    expect(again.ok && [...again.value.videos.contents]).toEqual([[1, at('sent v')]]);
    const gone = await gatherMedia(path, target, createDeps(['sent-v', 'original-v']).deps);
    expect(gone.ok && gone.value.videos).toEqual({
      sent: [],
      missing: [1],
      contents: new Map(),
      placed: new Map(),
    });
  });

  it('are made again as frames for a model that takes none, and stand among its pictures', async () => {
    const { deps, made } = createDeps();
    const blind = mediaTarget(describeModel('qwen-vl-ocr'), false);
    const gathered = await gatherMedia(path, blind, deps);
    expect(made).toContain('original-v');
    expect(gathered.ok && gathered.value.videos.sent).toMatchObject([{ number: 1, picturesBefore: 0 }]);
    expect(gathered.ok && gathered.value.videos.contents.get(1)).toMatchObject({
      kind: 'frames',
      frames: [0, 1, 2, 3].map((seconds) => ({ url: `again-frame-${seconds}`, seconds })),
    });
  });

  it('fail with their number and the reason when this model does not take them', async () => {
    const { deps } = createDeps([], true);
    const blind = mediaTarget(describeModel('qwen-vl-ocr'), false);
    const values = { medium: 'video', number: 1, refusal: 'video-too-long' };
    expect(await gatherMedia([framedTurn()], blind, deps)).toMatchObject({ ok: true });
    expect(await gatherMedia([clipTurn], blind, deps)).toMatchObject({
      ok: false,
      error: { code: 'media_rejected', param: 'Video 1', values },
    });
  });

  it('go as the frames that were taken, at a rate that is taken', async () => {
    const { deps, made } = createDeps();
    const gathered = await gatherMedia([framedTurn(0.02)], target, deps);
    expect(made).toEqual([]);
    expect(gathered.ok && gathered.value.videos.sent[0]?.sent.fps).toBe(0.1);
    expect(gathered.ok && gathered.value.videos.contents.get(1)).toMatchObject({
      fps: 0.1,
      frames: [0, 1, 2, 3].map((seconds) => ({ url: `frame-${seconds}`, seconds })),
    });
  });

  it('has a copy placed that is too large for a data URL, and says so in the row', async () => {
    const uploading = mediaTarget(describeModel('qwen3-vl-plus'), true, 1_000_000_000);
    const attachment = anAttachment('a');
    const sent = { ...attachment.sent, byteLength: 9_000_000, dataUrlCharacters: 12_000_023 };
    const preparedFor = targetKey(uploading.picture);
    const message = aUserMessage({
      attachments: [{ number: 1, attachment: { ...attachment, sent }, preparedFor }],
    });
    const copy = { hash: sent.hash, model: 'm', url: 'oss://a/b', token: 't', expiresAtMs: 1 };
    const { deps } = createDeps();
    const placeUpload: GatherDeps['placeUpload'] = async (_numbered, hash) => ok({ ...copy, hash });
    const gathered = await gatherMedia([message], uploading, { ...deps, placeUpload });
    expect(gathered.ok && gathered.value.pictures).toMatchObject({
      sent: [{ number: 1, isUploaded: true }],
      contents: new Map([[1, at('oss://a/b')]]),
      placed: new Map([[attachment.id, copy]]),
    });
    expect(
      await gatherMedia([message], uploading, { ...deps, placeUpload: async () => err(refusal) }),
    ).toEqual(err(refusal));
  });
});
