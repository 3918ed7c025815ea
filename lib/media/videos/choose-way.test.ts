import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { mediaTarget } from '../media-target';
import type { VideoMaterial } from '../video-ways';
import { chooseWay } from './choose-way';

const clip: VideoMaterial = {
  mediaType: 'video/mp4',
  format: 'mp4',
  byteLength: 2_000_000,
  width: 1_280,
  height: 720,
  durationSeconds: 60,
  frameRate: 30,
  codec: 'avc',
  hasSound: true,
  canDecode: true,
  canEncode: true,
};
const large = { byteLength: 40_000_000 };
const blind = { canDecode: false, canEncode: false, codec: 'hevc' };
const unread = { ...blind, width: 1_000, height: 1_000, durationSeconds: 0, isUnread: true } as const;
const part = (startSeconds: number, endSeconds: number) => ({ trim: { startSeconds, endSeconds } });

/** Qwen3-VL Plus takes videos of an hour; the second server takes uploads of 50 MB; the last model takes pictures only. */
const targets = {
  plain: mediaTarget(describeModel('qwen3-vl-plus'), false),
  uploads: mediaTarget(describeModel('qwen3-vl-plus'), false, 50_000_000),
  pictures: mediaTarget(describeModel('a-model-nobody-knows'), false),
};

describe('chooseWay', () => {
  it.each([
    ['what fits', {}, {}, 'plain', 'inline', 'fits'],
    ['what fits, wherever uploads are taken', {}, {}, 'uploads', 'inline', 'fits'],
    ['a part that fits', large, part(0, 10), 'plain', 'inline', 'fits'],
    ['what is too large, where uploads are taken', large, {}, 'uploads', 'upload', 'too-large-for-request'],
    ['what is too large', large, {}, 'plain', 'compressed', 'no-uploads'],
    [
      'what is too long to stay legible',
      { ...large, durationSeconds: 900 },
      {},
      'plain',
      'frames',
      'no-uploads',
    ],
    [
      'what is too large, without an encoder',
      { ...large, canEncode: false },
      {},
      'plain',
      'frames',
      'no-uploads',
    ],
    ['a part, without an encoder', { canEncode: false }, part(0, 10), 'plain', 'frames', 'not-writable-here'],
    ['what is shorter than a video may be', { durationSeconds: 1 }, {}, 'plain', 'frames', 'too-short'],
    ['what is longer than a video may be', { durationSeconds: 5_000 }, {}, 'plain', 'frames', 'too-long'],
    ['any video, to a model of pictures', {}, {}, 'pictures', 'frames', 'takes-no-videos'],
    ['a moving picture', { format: 'gif' }, {}, 'plain', 'frames', 'animation'],
    ['what cannot be decoded', blind, {}, 'plain', 'inline', 'not-readable-here'],
    [
      'what cannot be decoded and is large',
      { ...blind, ...large },
      {},
      'uploads',
      'upload',
      'not-readable-here',
    ],
    ['what cannot be read at all', unread, {}, 'plain', 'inline', 'not-readable-here'],
    ['what somebody wants as frames', {}, { way: 'frames' }, 'plain', 'frames', 'chosen'],
    ['what somebody wants smaller', {}, { way: 'compressed' }, 'plain', 'compressed', 'chosen'],
    ['what somebody wants uploaded', {}, { way: 'upload' }, 'uploads', 'upload', 'chosen'],
  ] as const)('sends %s', (_, facts, choices, target, way, reason) => {
    expect(chooseWay({ ...clip, ...facts }, choices, targets[target])).toEqual({
      ok: true,
      value: { way, reason },
    });
  });

  it.each([
    ['three hours', { durationSeconds: 10_801 }, {}, 'plain', { code: 'video-too-long' }],
    ['no time at all', { durationSeconds: 0 }, {}, 'plain', { code: 'video-without-length' }],
    ['a part of no time', {}, part(90, 95), 'plain', { code: 'video-without-length' }],
    ['a strip', { width: 9_000, height: 40 }, {}, 'plain', { code: 'ratio-too-extreme' }],
    [
      'what nobody here can make smaller',
      { ...blind, ...large },
      {},
      'plain',
      { code: 'too-large-to-send', values: { megabytes: 40, maxMegabytes: 7.4 } },
    ],
    [
      'what cannot be decoded, to a model of pictures',
      blind,
      {},
      'pictures',
      { code: 'video-not-decodable', values: { codec: 'HEVC' } },
    ],
    ['too much for a request', large, { way: 'inline' }, 'plain', { code: 'too-large-to-send' }],
    ['an upload where none is taken', {}, { way: 'upload' }, 'plain', { values: { why: 'noUploads' } }],
    [
      'frames of what cannot be decoded',
      blind,
      { way: 'frames' },
      'plain',
      { values: { why: 'cannotRead' } },
    ],
    [
      'a copy without an encoder',
      { canEncode: false },
      { way: 'compressed' },
      'plain',
      { values: { why: 'cannotWrite' } },
    ],
    [
      'a copy of an hour',
      { durationSeconds: 3_600 },
      { way: 'compressed' },
      'plain',
      { values: { why: 'tooLong' } },
    ],
    [
      'frames beyond what a request holds',
      { durationSeconds: 3_600, width: 3_840, height: 2_160 },
      { way: 'frames', maxFrames: 250, maxFramePixels: 2_600_000 },
      'pictures',
      { values: { why: 'tooMuch' } },
    ],
    [
      'a file of a moving picture',
      { format: 'gif' },
      { way: 'inline' },
      'plain',
      { values: { why: 'animation' } },
    ],
    ['a file to a model of pictures', {}, { way: 'inline' }, 'pictures', { code: 'video-not-taken' }],
  ] as const)('refuses %s', (_, facts, choices, target, error) => {
    expect(chooseWay({ ...clip, ...facts }, choices, targets[target])).toMatchObject({ ok: false, error });
  });
});
