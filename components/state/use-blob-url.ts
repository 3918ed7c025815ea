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

/**
 * An object URL of the stored picture, shared by everyone who shows it and revoked after the last one.
 * Null until the bytes are read, and for good when storage has lost them.
 */
export function useBlobUrl(hash: string | null): string | null {
  const workspace = useWorkspace();
  const [shown, setShown] = useState<{ hash: string; url: string } | null>(null);

  useEffect(() => {
    if (hash === null) return;
    return sharedUrls(workspace).borrow(hash, (url) => setShown({ hash, url }));
  }, [workspace, hash]);

  return shown !== null && shown.hash === hash ? shown.url : null;
}
