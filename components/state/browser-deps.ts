import { serverUnreachable } from '@/lib/conversation/send-turn';
import { openIndexedDbStorage } from '@/lib/conversation/storage-indexed-db';
import { areaOf, placeOf } from '@/lib/conversation/storage-place';
import type { TabChannel, WorkspaceDeps } from '@/lib/conversation/workspace-deps';
import { newId } from '@/lib/core/ids';
import { err } from '@/lib/core/result';
import { toDataUrl } from '@/lib/media/data-url';
import type { ModelRow } from '@/lib/protocol/models-reply';

/** A hidden page gets no frames, so a commit waits for the next frame or this long, whichever comes first. */
const longestFrameMs = 250;

/** The browser's own things for the workspace of whoever has that name. Nothing is touched before it is used, so a server may make them too. */
export function browserDeps(defaultModel: ModelRow | null, name: string | null): WorkspaceDeps {
  return {
    defaultModel,
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    newId: () => newId(),
    openStorage: () => openIndexedDbStorage(placeOf('sightline', name)),
    localStorage: () => areaOf(window.localStorage, name),
    sessionStorage: () => areaOf(window.sessionStorage, name),
    prepareMedia,
    preparePictureAgain,
    toDataUrl,
    uploadFile,
    atNextFrame,
    after,
    openTabChannel: () => openTabChannel(placeOf('sightline', name)),
  };
}

/**
 * Sniffing, planning and the workers come with the first file: they are no part of the first load. They begin once the
 * page shows what was given: the workers take every processor, and the page would stand still behind them.
 */
async function prepareMedia(...wanted: Parameters<WorkspaceDeps['prepareMedia']>) {
  await shown();
  const media = await fetchPart(() => import('@/lib/media/prepare-media'));
  return media === null ? notHere : media.prepareMedia(...wanted, after);
}

async function preparePictureAgain(...wanted: Parameters<WorkspaceDeps['preparePictureAgain']>) {
  const media = await fetchPart(() => import('@/lib/media/resend-picture'));
  return media === null ? notHere : media.preparePictureAgain(...wanted, after);
}

async function uploadFile(...wanted: Parameters<WorkspaceDeps['uploadFile']>) {
  const sending = await fetchPart(() => import('@/lib/conversation/post-upload'));
  return sending === null ? err(serverUnreachable) : sending.postUpload(...wanted);
}

/** Null when the part cannot be fetched; asking again tries again. */
async function fetchPart<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch {
    return null;
  }
}

const notHere = err({ code: 'unsupported-here', values: {} } as const);

function atNextFrame(run: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const runOnce = () => {
    cancel();
    run();
  };
  const frame = requestAnimationFrame(runOnce);
  const timer = setTimeout(runOnce, longestFrameMs);
  return cancel;
}

/** Resolves when what React draws now, and bit by bit in the next frame, is on the screen. */
function shown(): Promise<void> {
  return new Promise((resolve) => {
    atNextFrame(() => atNextFrame(() => setTimeout(resolve)));
  });
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}

function openTabChannel(channelName: string): TabChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(channelName);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => channel.addEventListener('message', ({ data }) => hear(data)),
  };
}
