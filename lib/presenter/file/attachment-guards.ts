import type { NumberedAttachment, TurnPicture, TurnVideo } from '@/lib/conversation/rows';
import type {
  ImageFormat,
  PictureAttachment,
  PreparationNote,
  SentFrame,
  SentPicture,
  SentVideo,
  StoredPicture,
  StoredVideo,
  VideoAttachment,
  VideoFormat,
} from '@/lib/media/attachment';
import type {
  MediaChoices,
  MediaOrigin,
  PictureQuality,
  Trim,
  VideoChoices,
  VideoWay,
  VideoWayReason,
} from '@/lib/media/media-choices';
import {
  amount,
  anyOf,
  count,
  flag,
  type Guard,
  is,
  listOf,
  maybe,
  objectOf,
  oneOf,
  orNull,
  text,
  yes,
} from './guards';

const note = oneOf<PreparationNote>({
  'location-removed': true,
  rotated: true,
  scaled: true,
  'first-frame': true,
  reencoded: true,
  flattened: true,
  'colours-converted': true,
  rasterised: true,
  converted: true,
  trimmed: true,
  compressed: true,
  'sound-removed': true,
  'location-kept': true,
});

const imageFormat = oneOf<ImageFormat>({
  jpeg: true,
  png: true,
  webp: true,
  gif: true,
  bmp: true,
  avif: true,
  tiff: true,
  heic: true,
  svg: true,
  ico: true,
});

const videoFormat = oneOf<VideoFormat>({
  mp4: true,
  quicktime: true,
  webm: true,
  matroska: true,
  avi: true,
  wmv: true,
  flv: true,
  gif: true,
  webp: true,
});

const quality = oneOf<PictureQuality>({ original: true, balanced: true, small: true });
const way = oneOf<VideoWay>({ inline: true, upload: true, frames: true, compressed: true, address: true });
const wayReason = oneOf<VideoWayReason>({
  chosen: true,
  fits: true,
  'too-large-for-request': true,
  'no-uploads': true,
  'not-readable-here': true,
  'takes-no-videos': true,
  'too-short': true,
  'too-long': true,
  'not-writable-here': true,
  animation: true,
  address: true,
});

const picture = { hash: text, mediaType: text, byteLength: count, width: count, height: count };
const storedPicture = objectOf<StoredPicture>(picture);
const sent = { dataUrlCharacters: count, visualTokens: count, notes: listOf(note) };
const sentPicture = objectOf<SentPicture>({ ...picture, ...sent, quality: maybe(quality) });

const video = {
  ...picture,
  durationSeconds: count,
  frameRate: maybe(count),
  codec: maybe(text),
  hasSound: maybe(flag),
  isUnread: maybe(yes),
};
const storedVideo = objectOf<StoredVideo>(video);
const trim = objectOf<Trim>({ startSeconds: count, endSeconds: count });
const sentVideo = objectOf<SentVideo>({
  ...video,
  ...sent,
  way: maybe(way),
  wayReason: maybe(wayReason),
  trim: maybe(trim),
  fps: maybe(count),
  frames: maybe(listOf(objectOf<SentFrame>({ ...picture, seconds: amount }))),
});

const videoChoices = objectOf<VideoChoices>({
  way: maybe(way),
  trim: maybe(trim),
  fps: maybe(count),
  maxFrames: maybe(count),
  maxFramePixels: maybe(count),
});

const choices = objectOf<MediaChoices>({
  quality: maybe(quality),
  animation: maybe(oneOf({ 'first-frame': true, frames: true })),
  asJpeg: maybe(yes),
  video: maybe(videoChoices),
});

type OriginOf<Kind extends MediaOrigin['kind']> = Extract<MediaOrigin, { kind: Kind }>;

const originGuards: { readonly [Kind in MediaOrigin['kind']]: Guard<OriginOf<Kind>> } = {
  page: objectOf({ kind: is('page'), document: text, page: count, pageCount: count }),
  frame: objectOf({ kind: is('frame'), video: text, seconds: amount }),
  crop: objectOf({ kind: is('crop'), of: text, x: amount, y: amount, width: count, height: count }),
  camera: objectOf({ kind: is('camera') }),
  screen: objectOf({ kind: is('screen') }),
  conversation: objectOf({ kind: is('conversation'), title: text }),
  address: objectOf({
    kind: is('address'),
    url: text,
    medium: oneOf({ picture: true, video: true }),
    isFetched: flag,
  }),
};

const origin: Guard<MediaOrigin> = (value): value is MediaOrigin =>
  Object.values(originGuards).some((guard) => guard(value));

const facts = {
  id: text,
  name: text,
  isOriginalGone: maybe(yes),
  origin: maybe(origin),
  choices: maybe(choices),
};

const pictureAttachment = objectOf<PictureAttachment>({
  ...facts,
  kind: is('picture'),
  format: imageFormat,
  original: storedPicture,
  sent: sentPicture,
  display: maybe(storedPicture),
});

const videoAttachment = objectOf<VideoAttachment>({
  ...facts,
  kind: is('video'),
  format: videoFormat,
  original: storedVideo,
  sent: sentVideo,
  poster: orNull(storedPicture),
  display: maybe(storedVideo),
});

/** No upload goes along with a recording: it would lead to the provider's store of whoever made it. */
const noUploads: Guard<undefined> = (value) => value === undefined;

export const numberedAttachment = objectOf<NumberedAttachment>({
  number: count,
  attachment: anyOf(pictureAttachment, videoAttachment),
  preparedFor: maybe(text),
  leftOut: maybe(oneOf({ chosen: true, refused: true })),
  refusedWith: maybe(text),
  uploads: noUploads,
});

const turnMedium = { number: count, attachmentId: text, isUploaded: maybe(yes) };

export const turnPicture = objectOf<TurnPicture>({
  ...turnMedium,
  sent: sentPicture,
  preparedFor: maybe(text),
});

export const turnVideo = objectOf<TurnVideo>({
  ...turnMedium,
  sent: sentVideo,
  picturesBefore: maybe(count),
});
