'use client';

import { useEffect, useState } from 'react';
import type { Workspace } from '@/lib/conversation/workspace';
import { createBlobUrls } from './blob-urls';
import { useWorkspace } from './workspace-context';

const urlsOf = new WeakMap<Workspace, ReturnType<typeof createBlobUrls>>();

function sharedUrls(workspace: Workspace) {
  const known = urlsOf.get(workspace) ?? createBlobUrls((hash) => workspace.readBlob(hash));
  urlsOf.set(workspace, known);
  return known;
}

export interface BlobUrl {
  /** Null until the bytes have been read. */
  readonly url: string | null;
  /** Storage has lost the bytes: no address will come. */
  readonly isLost: boolean;
}

/** An object URL of a stored picture or video, shared by everyone who shows it and revoked after the last one. */
export function useBlobUrl(hash: string | null): BlobUrl {
  const workspace = useWorkspace();
  const [found, setFound] = useState<{ hash: string; url: string | null } | null>(null);

  useEffect(() => {
    if (hash === null) return;
    const giveBack = sharedUrls(workspace).borrow(hash, (url) => setFound({ hash, url }));
    // A part of the page that is hidden and shown again must not show an address that is revoked by then.
    return () => {
      setFound(null);
      giveBack();
    };
  }, [workspace, hash]);

  const url = found !== null && found.hash === hash ? found.url : null;
  return { url, isLost: found !== null && found.hash === hash && found.url === null };
}
