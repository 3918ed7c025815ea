import { describe, expect, it } from 'vitest';
import { anAttachment, aReply, aUserMessage, byId } from './__fixtures__/rows';
import {
  hasChildren,
  laterThanSiblings,
  messageNumber,
  newestDescendant,
  nextNumber,
  pathIds,
  pathTo,
  standIn,
  versionBeside,
  versionsOf,
} from './message-tree';

/** u1 ─ r1 ─ u2 ─ r3 and beside r1 its second version r2. */
const tree = byId(
  aUserMessage({ id: 'u1' }),
  aReply({ id: 'r2', parentId: 'u1', createdAtMs: 9 }),
  aReply({ id: 'r1', parentId: 'u1', createdAtMs: 2 }),
  aUserMessage({ id: 'u2', parentId: 'r1', createdAtMs: 3 }),
  aReply({ id: 'r3', parentId: 'u2', createdAtMs: 4 }),
  aUserMessage({ id: 'other', conversationId: 'c2' }),
);

describe('the shown path', () => {
  it('leads from the root to the head and leaves other versions out', () => {
    expect(pathIds(tree, 'r3')).toEqual(['u1', 'r1', 'u2', 'r3']);
    expect(pathIds(tree, 'r2')).toEqual(['u1', 'r2']);
  });

  it('is empty without a head and ends where storage lost a parent', () => {
    expect(pathIds(tree, null)).toEqual([]);
    expect(pathIds(byId(aReply({ id: 'r9', parentId: 'lost' })), 'r9')).toEqual(['r9']);
  });
});

describe('what stands in for a message', () => {
  it('is itself on the path, and the version that took its place beside it', () => {
    expect(standIn(tree, ['u1', 'r1', 'u2', 'r3'], 'r3')).toBe('r3');
    expect(standIn(tree, ['u1', 'r2'], 'r1')).toBe('r2');
  });

  it('is the version that took the place of what it followed', () => {
    expect(standIn(tree, ['u1', 'r2'], 'r3')).toBe('r2');
  });

  it('is nothing in another conversation', () => {
    expect(standIn(tree, ['other'], 'r3')).toBeNull();
    expect(standIn(tree, ['u1', 'r2'], 'lost')).toBeNull();
  });
});

describe('versions', () => {
  it('stand in the order they were made, whatever the order of the rows', () => {
    expect(versionsOf(tree, 'r1')).toEqual({ index: 0, count: 2 });
    expect(versionsOf(tree, 'r2')).toEqual({ index: 1, count: 2 });
    expect(versionBeside(tree, 'r1', 1)?.id).toBe('r2');
    expect(versionBeside(tree, 'r1', -1)).toBeNull();
    expect(versionBeside(tree, 'r2', 1)).toBeNull();
  });

  it('of a first message are not the first messages of other conversations', () => {
    expect(versionsOf(tree, 'u1')).toEqual({ index: 0, count: 1 });
  });

  it('are shown with the path that grew below them', () => {
    expect(newestDescendant(tree, 'r1')).toBe('r3');
    expect(newestDescendant(tree, 'r2')).toBe('r2');
  });

  it('keep their order when the clock was set back', () => {
    expect(laterThanSiblings(tree, 'u1', 'c1', 5)).toBe(10);
    expect(laterThanSiblings(tree, 'u1', 'c1', 50)).toBe(50);
  });

  it('know whether anything was said after them', () => {
    expect(hasChildren(tree, 'r1')).toBe(true);
    expect(hasChildren(tree, 'r2')).toBe(false);
  });
});

describe('numbers', () => {
  it('count messages of one role along the path', () => {
    expect(messageNumber(tree, 'r3')).toBe(2);
    expect(messageNumber(tree, 'r2')).toBe(1);
    expect(messageNumber(tree, 'u2')).toBe(2);
    expect(messageNumber(tree, 'nobody')).toBe(0);
  });

  it('of pictures go on after the highest one of the path and not of other versions', () => {
    const withPictures = byId(
      aUserMessage({ id: 'u1', attachments: [{ number: 1, attachment: anAttachment('a') }] }),
      aReply({ id: 'r1' }),
      aUserMessage({ id: 'u2', parentId: 'r1', attachments: [{ number: 2, attachment: anAttachment('b') }] }),
      aUserMessage({ id: 'u3', parentId: 'r1', attachments: [{ number: 7, attachment: anAttachment('c') }] }),
    );
    expect(nextNumber(pathTo(withPictures, 'r1'), 'picture')).toBe(2);
    expect(nextNumber(pathTo(withPictures, 'u2'), 'picture')).toBe(3);
    expect(nextNumber(pathTo(withPictures, 'u3'), 'picture')).toBe(8);
    expect(nextNumber([], 'picture')).toBe(1);
  });
});
