import { describe, expect, it } from 'vitest';
import { at, createDeps, otherTarget, target } from '../__fixtures__/gather';
import { anAttachment, aReply, aSentPicture, aUserMessage } from '../__fixtures__/rows';
import { gatherMedia } from './gather-media';
import { targetKey } from './target-key';

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
    expect(gathered.ok && [...gathered.value.pictures.contents]).toEqual([[1, at('sent-a')]]);
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
      contents: new Map(),
      placed: new Map(),
    });
  });

  it('fails with the picture’s number when this model cannot take it', async () => {
    const { deps } = createDeps([], true);
    const gathered = await gatherMedia([asked()], target, deps);
    expect(gathered).toMatchObject({ ok: false, error: { code: 'media_rejected', param: 'Picture 1' } });
  });
});

describe('what is left out or lies elsewhere', () => {
  it('is not read; an address goes as it is', async () => {
    const { deps, made } = createDeps(['sent-b', 'original-b']);
    const origin = {
      kind: 'address',
      url: 'https://a.example/b.png',
      medium: 'picture',
      isFetched: false,
    } as const;
    const attachments = [
      { number: 1, attachment: anAttachment('a'), leftOut: 'chosen' as const },
      { number: 2, attachment: { ...anAttachment('b'), origin } },
    ];
    const gathered = await gatherMedia([aUserMessage({ attachments })], target, deps);
    expect(gathered.ok && gathered.value.leftOut).toEqual(['attachment-a']);
    expect(gathered.ok && [...gathered.value.pictures.contents]).toEqual([[2, at(origin.url)]]);
    expect(made).toEqual([]);
  });
});
