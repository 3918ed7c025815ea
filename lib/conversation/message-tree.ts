import type { Attachment } from '@/lib/media/attachment';
import type { Message } from './rows';

export type Messages = Readonly<Record<string, Message>>;

export interface Versions {
  /** 0-based among the siblings, oldest first. */
  readonly index: number;
  readonly count: number;
}

/** The messages from the root to `headId`. A parent that storage has lost ends the walk. */
export function pathTo(messages: Messages, headId: string | null): readonly Message[] {
  const path: Message[] = [];
  for (let at = find(messages, headId); at !== null; at = find(messages, at.parentId)) path.push(at);
  return path.reverse();
}

/** Ids of the messages from the root to `headId`. */
export function pathIds(messages: Messages, headId: string | null): readonly string[] {
  return pathTo(messages, headId).map((message) => message.id);
}

/** Which of how many versions a message is: messages of one role with the same parent are versions of each other. */
export function versionsOf(messages: Messages, id: string): Versions {
  const siblings = siblingsOf(messages, id);
  return { index: siblings.findIndex((sibling) => sibling.id === id), count: siblings.length };
}

/** The version that stands `step` beside this one, or null at either end. */
export function versionBeside(messages: Messages, id: string, step: -1 | 1): Message | null {
  const siblings = siblingsOf(messages, id);
  const index = siblings.findIndex((sibling) => sibling.id === id);
  return index === -1 ? null : (siblings[index + step] ?? null);
}

/**
 * What stands on the path where this message stood before another version was shown: itself while it is on the path,
 * else the version that took its place or, deeper down, the place of what it followed. Null in another conversation.
 */
export function standIn(messages: Messages, path: readonly string[], id: string): string | null {
  if (path.includes(id)) return id;
  for (let at = find(messages, id); at !== null; at = find(messages, at.parentId)) {
    const index = path.indexOf(at.id);
    if (index !== -1) return path[index + 1] ?? null;
  }
  return null;
}

/** Follows the newest child down to the end: where a version was left when another one was shown. */
export function newestDescendant(messages: Messages, id: string): string {
  const newestChild = childrenOf(messages, messages[id]?.conversationId, id).at(-1);
  return newestChild === undefined ? id : newestDescendant(messages, newestChild.id);
}

export function hasChildren(messages: Messages, id: string): boolean {
  return childrenOf(messages, messages[id]?.conversationId, id).length > 0;
}

/** The number of the next picture or video on this path: numbers only grow along a path and are never given twice. */
export function nextNumber(path: readonly Message[], kind: Attachment['kind']): number {
  const attachments = path.flatMap((message) => (message.role === 'user' ? message.attachments : []));
  const given = attachments.filter(({ attachment }) => attachment.kind === kind).map(({ number }) => number);
  return Math.max(0, ...given) + 1;
}

/** 1-based among the messages of the same role on the way from the root; 0 for an unknown id. */
export function messageNumber(messages: Messages, id: string): number {
  const role = messages[id]?.role;
  let count = 0;
  for (let at = find(messages, id); at !== null; at = find(messages, at.parentId)) {
    if (at.role === role) count += 1;
  }
  return count;
}

/** A creation time after every sibling's, so that a clock set back cannot reorder versions. */
export function laterThanSiblings(
  messages: Messages,
  parentId: string | null,
  conversationId: string,
  nowMs: number,
) {
  const siblings = childrenOf(messages, conversationId, parentId);
  return Math.max(nowMs, ...siblings.map((sibling) => sibling.createdAtMs + 1));
}

function siblingsOf(messages: Messages, id: string): readonly Message[] {
  const message = messages[id];
  if (message === undefined) return [];
  const children = childrenOf(messages, message.conversationId, message.parentId);
  return children.filter((child) => child.role === message.role);
}

/** Oldest first; rows come back from storage in the order of their random ids. */
function childrenOf(
  messages: Messages,
  conversationId: string | undefined,
  parentId: string | null,
): readonly Message[] {
  const children = familiesOf(messages).get(parentId) ?? [];
  return children.filter((child) => child.conversationId === conversationId);
}

const familiesByRows = new WeakMap<Messages, ReadonlyMap<string | null, readonly Message[]>>();

/** Children by parent, grouped once per state: every message on screen asks for its versions at each frame. */
function familiesOf(messages: Messages): ReadonlyMap<string | null, readonly Message[]> {
  const known = familiesByRows.get(messages);
  if (known !== undefined) return known;
  const families = new Map<string | null, Message[]>();
  for (const message of Object.values(messages)) {
    const family = families.get(message.parentId);
    if (family === undefined) families.set(message.parentId, [message]);
    else family.push(message);
  }
  for (const family of families.values()) {
    family.sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1));
  }
  familiesByRows.set(messages, families);
  return families;
}

function find(messages: Messages, id: string | null): Message | null {
  return id === null ? null : (messages[id] ?? null);
}
