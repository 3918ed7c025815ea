import type { StoredPicture } from '@/lib/media/attachment';
import type { ConversationStorage } from './storage/storage';
import type { Workspace } from './workspace';

export interface OriginalsDeps {
  readonly storage: () => Promise<ConversationStorage>;
  readonly readBlob: (hash: string) => Promise<Blob | null>;
}

type Verbs = Pick<Workspace, 'placeOfOriginal' | 'reopenOriginal' | 'giveOriginal'>;

/**
 * Originals too large to keep. While the page lives they are read from where the person has them; afterwards through
 * the handle that the browser gave, once the person agrees again, or from the file when it is chosen again.
 */
export function createOriginals({ storage, readBlob }: OriginalsDeps) {
  const held = new Map<string, Blob>();

  const handleOf = async (hash: string): Promise<FileSystemFileHandle | null> => {
    try {
      return await (await storage()).readHandle(hash);
    } catch {
      return null;
    }
  };

  /** True once the bytes are here. What hashes them is no part of the first load. */
  async function give(original: StoredPicture, file: Blob): Promise<boolean> {
    const { isTheFile } = await import('@/lib/media/is-the-file');
    if (!(await isTheFile(original, file))) return false;
    held.set(original.hash, file);
    return true;
  }

  /** What the handle gives, if the browser may read it; asks the person only where `ask` says so. */
  async function open(original: StoredPicture, ask: boolean): Promise<boolean> {
    const handle = await handleOf(original.hash);
    if (handle === null || !(await isReadable(handle, ask))) return false;
    try {
      return await give(original, await handle.getFile());
    } catch {
      return false;
    }
  }

  const verbs: Verbs = {
    async placeOfOriginal(original) {
      if (held.has(original.hash) || (await readBlob(original.hash)) !== null) return 'here';
      const handle = await handleOf(original.hash);
      if (handle === null) return 'gone';
      return (await isReadable(handle, false)) && (await open(original, false)) ? 'here' : 'askable';
    },
    reopenOriginal: (original) => open(original, true),
    giveOriginal: give,
  };

  return {
    verbs,
    held: (hash: string): Blob | null => held.get(hash) ?? null,

    /** Keeps it readable for as long as the page lives, and longer where the browser gave a handle. */
    hold(hash: string, blob: Blob, given: Promise<FileSystemFileHandle | null>): void {
      held.set(hash, blob);
      const keep = async () => {
        const handle = await given;
        if (handle !== null) await (await storage()).keepHandle(hash, handle);
      };
      // Where it cannot be kept the file is asked for again.
      void keep().catch(() => undefined);
    },
  };
}

export type Originals = ReturnType<typeof createOriginals>;

/** Not every browser that gives handles lets a page ask for them; what it does not ask for it may read. */
interface AskableHandle {
  queryPermission(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
}

async function isReadable(handle: FileSystemFileHandle, ask: boolean): Promise<boolean> {
  if (!isAskable(handle)) return true;
  const asking = ask ? handle.requestPermission({ mode: 'read' }) : handle.queryPermission({ mode: 'read' });
  return (await asking.catch(() => 'denied')) === 'granted';
}

function isAskable(handle: object): handle is AskableHandle {
  return 'queryPermission' in handle && 'requestPermission' in handle;
}
