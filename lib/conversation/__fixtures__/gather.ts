import { expect } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok } from '@/lib/core/result';
import type { VideoAttachment } from '@/lib/media/attachment';
import { mediaTarget } from '@/lib/media/media-target';
import type { PreparedMedia } from '@/lib/media/prepared-media';
import type { GatherDeps } from '../turn/gather-media';
import { aSentPicture, aVideo, preparedVideo } from './rows';

export const target = mediaTarget(describeModel('qwen3-vl-plus'), false);
export const otherTarget = mediaTarget(describeModel('qwen2.5-vl-72b-instruct'), false);

/** Storage that holds every blob but the lost ones, and a desk that counts what it makes again. */
export function createDeps(lost: readonly string[] = [], isRefused = false) {
  const made: string[] = [];
  const deps: GatherDeps = {
    readBlob: async (hash) => (lost.includes(hash) ? null : new Blob([hash])),
    keepBlob: () => undefined,
    placeUpload: async () => expect.unreachable('nothing is large'),
    toDataUrl: async (blob) => blob.text(),
    signal: new AbortController().signal,
    prepareMedia: async ({ file, name, target: { video } }) => {
      made.push(await file.text());
      if (isRefused) return err({ code: 'video-too-long', values: {} });
      return ok(video === null ? framedVideo(name) : preparedVideo(file, name));
    },
    preparePictureAgain: async (original) => {
      made.push(await original.text());
      if (isRefused) return err({ code: 'side-too-short', values: {} });
      return ok({ sent: aSentPicture('again'), sentBlob: new Blob(['again']) });
    },
  };
  return { deps, made };
}

export const at = (url: string) => ({ kind: 'url', url });

const frame = (seconds: number) => ({
  hash: `frame-${seconds}`,
  mediaType: 'image/jpeg',
  byteLength: 3,
  width: 64,
  height: 64,
  seconds,
});

/** Sent as four frames, one each second. */
export function framed(name: string): VideoAttachment {
  const video = aVideo(name);
  return {
    ...video,
    sent: { ...video.sent, hash: `frames-${name}`, fps: 1, frames: [0, 1, 2, 3].map(frame) },
  };
}

function framedVideo(name: string): PreparedMedia {
  const attachment = framed(name);
  const blobs = new Map(
    (attachment.sent.frames ?? []).map(({ hash }) => [hash, new Blob([`again-${hash}`])]),
  );
  return { attachment, blobs, preview: null };
}

