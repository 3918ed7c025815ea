import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok } from '@/lib/core/result';
import { mediaTarget } from '@/lib/media/media-target';
import type { Failure } from '@/lib/protocol/failure';
import { anAttachment, aReply, aSentPicture, aUserMessage, aVideo } from '../__fixtures__/rows';
import { type GatherDeps, gatherMedia } from './gather-media';
import { targetKey } from './target-key';

const target = mediaTarget(describeModel('qwen3-vl-plus'), false);
const otherTarget = mediaTarget(describeModel('qwen2.5-vl-72b-instruct'), false);

/** Storage that holds every blob but the lost ones, and a desk that counts what it makes again. */
function createDeps(lost: readonly string[] = [], isRefused = false) {
  const made: string[] = [];
  const deps: GatherDeps = {
    readBlob: async (hash) => (lost.includes(hash) ? null : new Blob([hash])),
    keepBlob: () => undefined,
    placeUpload: async () => expect.unreachable('nothing is large'),
    toDataUrl: async (blob) => blob.text(),
    preparePictureAgain: async (original) => {
      made.push(await original.text());
      if (isRefused) return err({ code: 'side-too-short', values: {} });
      return ok({ sent: aSentPicture('again'), sentBlob: new Blob(['again']) });
    },
  };
  return { deps, made };
}

const refusal: Failure = {
  code: 'upload_failed',
  message: '',
  param: null,
  retryable: true,
  status: 502,
};

const asked = (preparedFor?: string) =>
  aUserMessage({
    attachments: [
      { number: 1, attachment: anAttachment('a'), ...(preparedFor === undefined ? {} : { preparedFor }) },
    ],
  });

describe('gatherMedia', () => {
  it('takes the copy that was prepared for this kind of model', async () => {
    const { deps, made } = createDeps();
    const gathered = await gatherMedia([asked(targetKey(target.picture))], target, deps);
    expect(gathered.ok && [...gathered.value.pictures.urls]).toEqual([[1, 'sent-a']]);
    expect(made).toEqual([]);
  });

  it.each([
    ['was prepared for another kind', targetKey(otherTarget.picture), []],
    ['was prepared for nobody knows what', undefined, []],
    ['is lost', targetKey(target.picture), ['sent-a']],
  ])('makes the copy again when it %s', async (_, preparedFor, lost) => {
    const { deps, made } = createDeps(lost);
    const gathered = await gatherMedia([asked(preparedFor)], target, deps);
    expect(made).toEqual(['original-a']);
    expect(gathered.ok && gathered.value.pictures.sent).toMatchObject([
      { number: 1, sent: { hash: 'again' }, preparedFor: targetKey(target.picture) },
    ]);
  });

  it('takes a copy that an earlier turn made again', async () => {
    const { deps, made } = createDeps();
    const earlier = {
      number: 1,
      attachmentId: 'attachment-a',
      sent: aSentPicture('earlier'),
      preparedFor: targetKey(target.picture),
    };
    const path = [asked(targetKey(otherTarget.picture)), aReply({ pictures: [earlier] })];
    const gathered = await gatherMedia(path, target, deps);
    expect(gathered.ok && gathered.value.pictures.sent).toEqual([earlier]);
    expect(made).toEqual([]);
  });

  it('leaves out, and names, a picture that storage has lost altogether', async () => {
    const { deps } = createDeps(['sent-a', 'original-a']);
    const gathered = await gatherMedia([asked(targetKey(target.picture))], target, deps);
    expect(gathered.ok && gathered.value.pictures).toEqual({
      sent: [],
      missing: [1],
      urls: new Map(),
      placed: new Map(),
    });
  });

  it('fails with the picture’s number when this model cannot take it', async () => {
    const { deps } = createDeps([], true);
    const gathered = await gatherMedia([asked()], target, deps);
    expect(gathered).toMatchObject({ ok: false, error: { code: 'media_rejected', param: 'Picture 1' } });
  });
});

describe('videos', () => {
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
    expect(gathered.ok && [...gathered.value.videos.urls]).toEqual([[1, 'sent-v']]);
    expect(gathered.ok && gathered.value.videos.sent).toMatchObject([
      { number: 1, attachmentId: 'attachment-v', sent: { hash: 'sent-v', visualTokens: 3082 } },
    ]);
    expect(gathered.ok && [...gathered.value.pictures.urls]).toEqual([[1, 'sent-a']]);
    expect(made).toEqual([]);
    const elsewhere = await gatherMedia(path, otherTarget, deps);
    expect(elsewhere.ok && elsewhere.value.videos.sent[0]?.sent.visualTokens).not.toBe(3082);
  });

  it('that storage has lost are named, and their originals are not sent in their place', async () => {
    const { deps } = createDeps(['sent-v']);
    const gathered = await gatherMedia(path, target, deps);
    expect(gathered.ok && gathered.value.videos).toEqual({
      sent: [],
      missing: [1],
      urls: new Map(),
      placed: new Map(),
    });
  });

  it('fail with their number when this model does not take them', async () => {
    const { deps } = createDeps();
    const blind = mediaTarget(describeModel('qwen-vl-ocr'), false);
    expect(await gatherMedia(path, blind, deps)).toMatchObject({
      ok: false,
      error: { code: 'media_rejected', param: 'Video 1' },
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
      urls: new Map([[1, 'oss://a/b']]),
      placed: new Map([[attachment.id, copy]]),
    });
    expect(
      await gatherMedia([message], uploading, { ...deps, placeUpload: async () => err(refusal) }),
    ).toEqual(err(refusal));
  });
});
