import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { draftBudget } from './draft-budget';

const model = describeModel('qwen3-vl-plus');

function ready(id: string, visualTokens: number, byteLength: number): DraftAttachment {
  const stored = { hash: id, mediaType: 'image/jpeg', byteLength, width: 64, height: 64 } as const;
  const sent = { ...stored, dataUrlCharacters: byteLength * 2, visualTokens, notes: [] };
  const attachment = { kind: 'picture', id, name: id, format: 'jpeg', original: stored, sent } as const;
  return { state: 'ready', id, name: id, file: new Blob(), preview: new Blob(), attachment };
}

function readyVideo(id: string, visualTokens: number, byteLength: number): DraftAttachment {
  const stored = { hash: id, mediaType: 'video/mp4', byteLength, width: 64, height: 64, durationSeconds: 14 };
  const sent = { ...stored, dataUrlCharacters: byteLength * 2, visualTokens, notes: [] };
  const facts = { kind: 'video', id, name: id, format: 'mp4', poster: null } as const;
  const attachment = { ...facts, original: stored, sent };
  return { state: 'ready', id, name: id, file: new Blob(), preview: null, attachment };
}

const preparing: DraftAttachment = { state: 'preparing', id: 'p', name: 'p', file: new Blob() };

describe('draftBudget', () => {
  it('sums what the ready pictures cost and leaves the others out', () => {
    expect(draftBudget([ready('a', 100, 10), preparing, ready('b', 20, 5)], model)).toEqual({
      pictureCount: 2,
      videoCount: 0,
      visualTokens: 120,
      byteCount: 15,
      trouble: 'none',
    });
  });

  it('counts videos apart, and their tokens and bytes with the rest', () => {
    expect(draftBudget([ready('a', 100, 10), readyVideo('b', 3000, 700)], model)).toMatchObject({
      pictureCount: 1,
      videoCount: 1,
      visualTokens: 3100,
      byteCount: 710,
    });
  });

  it('names the limit on pictures exactly when it is passed', () => {
    const most = model.image.maxImagesPerRequest;
    const many = Array.from({ length: most }, (_, index) => ready(`${index}`, 1, 1));
    expect(draftBudget(many, model).trouble).toBe('none');
    expect(draftBudget([...many, readyVideo('v', 1, 1)], model).trouble).toBe('none');
    expect(draftBudget([...many, preparing], model).trouble).toBe('too-many-pictures');
  });

  it('names the context when the pictures alone exceed it', () => {
    expect(draftBudget([ready('a', model.contextTokens, 1)], model).trouble).toBe('none');
    expect(draftBudget([ready('a', model.contextTokens + 1, 1)], model).trouble).toBe('too-many-tokens');
  });
});
