import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clipTruth } from './clip-truth';
import { sampleTruth } from './sample-truth';
import { tasks } from './tasks';

const { width, height, durationSeconds, framesPerSecond, events, summary, signatures } = clipTruth;
const sample = tasks.flatMap(({ samples }) => samples).find(({ kind }) => kind === 'video');
const file = readFileSync(new URL(`../../public${sample?.file}`, import.meta.url));

interface Box {
  readonly type: string;
  readonly content: Buffer;
}

/** The boxes that lie side by side in a stretch of an MP4 (ISO/IEC 14496-12, 4.2). */
function boxesIn(stretch: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= stretch.length; ) {
    const size = stretch.readUInt32BE(at);
    if (size < 8) throw new Error(`A box of ${size} bytes`);
    boxes.push({
      type: stretch.toString('latin1', at + 4, at + 8),
      content: stretch.subarray(at + 8, at + size),
    });
    at += size;
  }
  return boxes;
}

/** The content of the box that lies at the end of a path, such as moov/mvhd. */
function contentOf(path: string): Buffer {
  return path.split('/').reduce<Buffer>((stretch, type) => {
    const box = boxesIn(stretch).find((one) => one.type === type);
    if (!box) throw new Error(`No ${type} of ${path}`);
    return box.content;
  }, file);
}

describe('the file', () => {
  test('is the one that the truth was written with, and small', () => {
    expect(file.length).toBe(clipTruth.byteLength);
    expect(file.length).toBeLessThanOrEqual(450_000);
    expect(createHash('sha256').update(file).digest('hex')).toBe(clipTruth.sha256);
  });

  test('can start before all of it is there: the index comes before the pictures', () => {
    const order = boxesIn(file).map(({ type }) => type);
    expect(order[0]).toBe('ftyp');
    expect(order.indexOf('moov')).toBeGreaterThan(0);
    expect(order.indexOf('mdat')).toBeGreaterThan(order.indexOf('moov'));
  });

  test('is one track of H.264 of the stated size, length and rate, without sound', () => {
    const tracks = boxesIn(contentOf('moov')).filter(({ type }) => type === 'trak');
    expect(tracks.length).toBe(1);
    expect(contentOf('moov/trak/mdia/hdlr').toString('latin1', 8, 12)).toBe('vide');
    const [description] = boxesIn(contentOf('moov/trak/mdia/minf/stbl/stsd').subarray(8));
    expect(description?.type).toBe('avc1');
    expect([description?.content.readUInt16BE(24), description?.content.readUInt16BE(26)]).toEqual([
      width,
      height,
    ]);
    const header = contentOf('moov/mvhd');
    expect(header.readUInt32BE(16) / header.readUInt32BE(12)).toBe(durationSeconds);
    const sizes = contentOf('moov/trak/mdia/minf/stbl/stsz');
    expect(sizes.readUInt32BE(8)).toBe(durationSeconds * framesPerSecond);
  });

  test('has a key frame every second, so that a player is quick to show any moment', () => {
    const keys = contentOf('moov/trak/mdia/minf/stbl/stss');
    const frames = Array.from({ length: keys.readUInt32BE(4) }, (_, index) =>
      keys.readUInt32BE(8 + index * 4),
    );
    expect(frames).toEqual(
      Array.from({ length: durationSeconds }, (_, second) => second * framesPerSecond + 1),
    );
  });

  test('says nothing of a place, a person or a day', () => {
    expect(boxesIn(contentOf('moov')).map(({ type }) => type)).not.toContain('udta');
    expect(file.includes(Buffer.from('a978797a', 'hex'))).toBe(false);
    for (const path of ['moov/mvhd', 'moov/trak/tkhd', 'moov/trak/mdia/mdhd'])
      expect(
        contentOf(path)
          .subarray(4, 12)
          .every((byte) => byte === 0),
      ).toBe(true);
  });
});

test('the events fill the film one after another, in whole seconds and in words of every language', () => {
  expect(events.length).toBeGreaterThan(3);
  expect(events[0]?.startSeconds).toBe(0);
  expect(events.at(-1)?.endSeconds).toBe(durationSeconds);
  for (const [index, { startSeconds, endSeconds, event }] of events.entries()) {
    expect([startSeconds, endSeconds].every(Number.isInteger)).toBe(true);
    expect(endSeconds).toBeGreaterThan(startSeconds);
    expect(startSeconds).toBe(events[index - 1]?.endSeconds ?? 0);
    for (const words of Object.values(event)) expect(words).toMatch(/\p{L}.*[.。]$/u);
  }
  expect(Object.keys(summary)).toEqual(['en', 'zh-CN', 'zh-TW']);
  for (const words of Object.values(summary)) expect(words).toMatch(/\p{L}.*[.。]$/u);
});

test('there is a thumbnail of every second, and none can be taken for a sample picture', () => {
  expect(signatures.length).toBe(durationSeconds);
  for (const signature of signatures) {
    const cells = Buffer.from(signature, 'hex');
    expect(cells.length).toBe(12 * 8 * 3);
    for (const picture of Object.values(sampleTruth)) {
      const other = Buffer.from(picture.signature, 'hex');
      expect(Math.max(...cells.map((value, index) => Math.abs(value - (other[index] ?? 0))))).toBeGreaterThan(
        45,
      );
    }
  }
});
