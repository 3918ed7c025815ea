import { describe, expect, it } from 'vitest';
import type { Attachment } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import { anAttachment, aReply, aUserMessage, aVideo } from './__fixtures__/rows';
import { canBeConverted, refusedMedia } from './refused-media';

const picture = (number: number) => ({ number, attachment: anAttachment(`p${number}`) });
const video = (number: number) => ({ number, attachment: aVideo(`v${number}`) });
const sentPicture = (number: number) => {
  const { id, sent } = anAttachment(`p${number}`);
  return { number, attachmentId: id, sent };
};
const sentVideo = (number: number) => {
  const { id, sent } = aVideo(`v${number}`);
  return { number, attachmentId: id, sent };
};
const frame = { hash: 'f', mediaType: 'image/jpeg', byteLength: 1, width: 8, height: 8, seconds: 0 };

const path = [
  aUserMessage({ attachments: [picture(1), video(1)] }),
  aReply({ text: 'Yes', status: 'finished' }),
  aUserMessage({ id: 'u2', attachments: [picture(2), picture(3)] }),
];
const reply = aReply({ pictures: [1, 2, 3].map(sentPicture), videos: [sentVideo(1)] });

function said(code: Failure['code'], values?: Failure['values'], of = reply, on = path) {
  const found = refusedMedia(of, { code, ...(values === undefined ? {} : { values }) }, on);
  const names = found?.attachments.map(({ number, attachment }) => `${attachment.kind} ${number}`);
  return found === null ? null : [...(names ?? []), found.isCertain ? 'certainly' : 'perhaps'];
}

describe('what a failure is about', () => {
  it('is what it names, by its place in the request', () => {
    expect(said('media_rejected', { medium: 'picture', item: 2 })).toEqual(['picture 2', 'certainly']);
    expect(said('media_rejected', { medium: 'video', item: 1 })).toEqual(['video 1', 'certainly']);
    expect(said('content_filtered', { medium: 'picture', item: 3 })).toEqual(['picture 3', 'certainly']);
  });

  it('is the only one of its kind', () => {
    expect(said('video_too_long')).toEqual(['video 1', 'certainly']);
  });

  it('is perhaps one of the newest when nobody says which', () => {
    expect(said('picture_not_decodable')).toEqual(['picture 2', 'picture 3', 'perhaps']);
    expect(said('media_too_large')).toEqual(['picture 2', 'picture 3', 'perhaps']);
  });

  it('may be the words as well when a filter stepped in', () => {
    const lone = aReply({ pictures: [sentPicture(1)] });
    expect(said('content_filtered', undefined, lone)).toEqual(['picture 1', 'perhaps']);
    expect(said('content_filtered', { medium: 'picture' }, lone)).toEqual(['picture 1', 'certainly']);
    expect(said('content_filtered', undefined, { ...lone, text: 'The' })).toBeNull();
  });

  it('is the video whose frame it was', () => {
    const { sent, ...rest } = sentVideo(1);
    const asPictures = { ...rest, sent: { ...sent, frames: [frame, frame] }, picturesBefore: 1 };
    const framed = aReply({ pictures: [1, 2].map(sentPicture), videos: [asPictures] });
    const items = [1, 2, 3, 4].map((item) => said('picture_too_small', { medium: 'picture', item }, framed));
    expect(items.map((found) => found?.[0])).toEqual(['picture 1', 'video 1', 'video 1', 'picture 2']);
  });

  it('is known by its number before there was a request', () => {
    const values = { medium: 'video', number: 1 };
    expect(said('media_rejected', values, aReply())).toEqual(['video 1', 'certainly']);
    expect(said('media_rejected', { ...values, number: 7 }, aReply())).toBeNull();
  });

  it('is nothing for other failures, or when none was sent', () => {
    expect(said('rate_limited')).toBeNull();
    expect(said('picture_too_small', undefined, aReply())).toBeNull();
    expect(said('picture_too_small', { item: 2 }, aReply())).toBeNull();
  });

  it('is a video when a picture is meant and only videos were sent', () => {
    expect(said('picture_too_small', undefined, aReply({ videos: [sentVideo(1)] }))).toEqual([
      'video 1',
      'certainly',
    ]);
  });
});

describe('another form of it', () => {
  const can = (attachment: Attachment, code: Failure['code'] = 'media_rejected') =>
    canBeConverted({ attachments: [{ number: 1, attachment }], isCertain: true }, { code });

  it('is worth a try where the failure is about how it is written', () => {
    expect(can(anAttachment('a'))).toBe(true);
    expect(can(anAttachment('a'), 'picture_too_small')).toBe(false);
    expect(can(anAttachment('a'), 'content_filtered')).toBe(false);
    expect(can(aVideo('v'), 'video_too_long')).toBe(true);
    const isLone = { attachments: [{ number: 1, attachment: anAttachment('a') }], isCertain: true };
    const values = { refusal: 'ratio-too-extreme' };
    expect(canBeConverted(isLone, { code: 'media_rejected', values })).toBe(false);
  });

  it('exists once, and only of what is here and can be read', () => {
    const { original, sent } = aVideo('v');
    const origin = {
      kind: 'address',
      url: 'https://a.example/b',
      medium: 'picture',
      isFetched: false,
    } as const;
    expect(can({ ...anAttachment('a'), choices: { asJpeg: true } })).toBe(false);
    expect(can({ ...anAttachment('a'), isOriginalGone: true })).toBe(false);
    expect(can({ ...anAttachment('a'), origin })).toBe(false);
    expect(can({ ...anAttachment('a'), origin: { ...origin, isFetched: true } })).toBe(true);
    expect(can({ ...aVideo('v'), original: { ...original, isUnread: true } })).toBe(false);
    expect(can({ ...aVideo('v'), sent: { ...sent, frames: [frame] } })).toBe(false);
  });
});
