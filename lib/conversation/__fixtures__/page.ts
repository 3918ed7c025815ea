import { describeModel } from '@/lib/catalogue/describe-model';
import { err, ok } from '@/lib/core/result';
import type { AssistantMessage, Message } from '../rows';
import { createWorkspace } from '../create-workspace';
import { openIndexedDbStorage } from '../storage-indexed-db';
import { pathTo } from '../message-tree';
import { currentHeadId } from '../shown-path';
import { serverUnreachable } from '../send-turn';
import type { ConversationStorage, StorageWrite } from '../storage/storage';
import type { TabChannel, WorkspaceDeps } from '../workspace-deps';
import { aSentPicture, preparedPicture, preparedVideo } from './rows';
import { createUpstream } from './upstream';

/** What outlives a page: the disk is the global `indexedDB`, the rest is here. */
export function createBrowser() {
  const listeners = new Set<{ readonly hear: (message: unknown) => void; readonly tab: object }>();
  const openChannel = (tab: object): TabChannel => ({
    post: (message) => {
      for (const other of listeners) if (other.tab !== tab) other.hear(message);
    },
    listen: (hear) => listeners.add({ hear, tab }),
  });
  const closeChannel = (tab: object) => {
    for (const listener of listeners) if (listener.tab === tab) listeners.delete(listener);
  };
  return { localStorage: createArea(), openChannel, closeChannel, clock: { nowMs: 1000 }, ids: { next: 0 } };
}

export type Browser = ReturnType<typeof createBrowser>;

interface PageOptions {
  readonly browser?: Browser;
  readonly sessionStorage?: Storage;
  readonly deps?: Partial<WorkspaceDeps>;
}

/** One page with everything outside it under the test's hand: clock, frames, timers, server, disk. */
export function createPage({ browser = createBrowser(), sessionStorage = createArea(), deps = {} }: PageOptions = {}) {
  const tab = {};
  const upstream = createUpstream(modelsReply);
  const frames = new Set<() => void>();
  const timers = new Set<() => void>();
  const writes: StorageWrite[] = [];
  const workspace = createWorkspace({
    defaultModel: null,
    fetch: upstream.fetch,
    now: () => browser.clock.nowMs,
    newId: () => `id-${String(browser.ids.next++).padStart(3, '0')}`,
    openStorage: async () => countingWrites(await openIndexedDbStorage('sightline'), writes),
    localStorage: () => browser.localStorage,
    sessionStorage: () => sessionStorage,
    prepareMedia: async ({ file, name }) =>
      ok(name.endsWith('.mp4') ? preparedVideo(file, name) : preparedPicture(file, name)),
    preparePictureAgain: async (_original, { name }, { limits }) =>
      ok({
        sent: aSentPicture(`again-${limits.tokenFactor}-${name}`),
        sentBlob: new Blob([`again ${name}`]),
      }),
    uploadFile: async () => err(serverUnreachable),
    toDataUrl: async (blob) => `data:,${await blob.text()}`,
    atNextFrame: (run) => put(frames, run),
    after: (_delayMs, run) => put(timers, run),
    openTabChannel: () => browser.openChannel(tab),
    ...deps,
  });
  const state = () => workspace.conversations.getState();
  const path = (): readonly Message[] => pathTo(state().messages, currentHeadId(state()));

  return {
    workspace,
    upstream,
    browser,
    sessionStorage,
    writes,
    state,
    path,
    /** The newest shown reply. */
    reply: (): AssistantMessage => {
      const reply = path().findLast((message) => message.role === 'assistant');
      if (reply?.role !== 'assistant') throw new Error('There is no reply on the path');
      return reply;
    },
    frame: () => runAll(frames),
    timers: () => runAll(timers),
    /** The page goes without another word, as in a crash. */
    vanish: () => browser.closeChannel(tab),
    /** Types and sends; gives the turn as the server sees it. */
    async send(text: string) {
      const arriving = upstream.nextTurn();
      workspace.setDraftText(text);
      const sending = workspace.send();
      const turn = await arriving;
      return { turn, sending };
    },
    async attach(...names: readonly string[]) {
      workspace.addFiles(names.map((name) => new File([name], name)));
      await until(() => workspace.draft.getState().attachments.every(({ state }) => state !== 'preparing'));
    },
  };
}

/** Waits for a condition that something under way will bring about. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 500; turns += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  throw new Error('What was waited for did not happen');
}

/** Lets everything that is under way come to rest. */
export async function rest(): Promise<void> {
  for (let turns = 0; turns < 30; turns += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

export function createArea(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}

function put(waiting: Set<() => void>, run: () => void): () => void {
  waiting.add(run);
  return () => void waiting.delete(run);
}

function runAll(waiting: Set<() => void>): void {
  const runs = [...waiting];
  waiting.clear();
  for (const run of runs) run();
}

function countingWrites(storage: ConversationStorage, writes: StorageWrite[]): ConversationStorage {
  return {
    ...storage,
    write: (write) => {
      writes.push(write);
      return storage.write(write);
    },
  };
}

function modelsReply(): Response {
  const row = (id: string, isDefault: boolean) => ({
    id,
    object: 'model',
    created: 1,
    owned_by: 'sightline',
    provider: 'demo',
    is_default: isDefault,
    capabilities: describeModel(id),
  });
  const data = [row('qwen3-vl-plus', true), row('qwen2.5-vl-72b-instruct', false)];
  return Response.json({ object: 'list', data });
}
