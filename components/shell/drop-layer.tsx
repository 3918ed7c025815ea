'use client';

import { useEffect, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { takeGiven } from '@/components/composer/take-given';
import { useWays } from '@/components/composer/ways-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { givenEntries } from '@/lib/media/given-entries';
import { type DragFacts, dragFacts } from './drop-facts';
import { DropOverlay } from './drop-overlay';
import { useDragFromPage } from './use-drag-from-page';
import { useDroppedLink } from './use-dropped-link';

const noDrag = dragFacts([]);

/**
 * Files and folders dropped anywhere in the window are added to the draft; a link opens the dialog for addresses.
 * Dragged text and the page's own pictures are left alone.
 */
export function DropLayer() {
  const workspace = useWorkspace();
  const ways = useWays();
  const isDragFromPage = useDragFromPage();
  const [facts, setFacts] = useState<DragFacts>(noDrag);
  useDroppedLink(isDragFromPage, (address) => ways.open({ kind: 'address', address }));

  /** The zone tells when files come and go; what they are is read here, folders with all that is in them. */
  const readFiles = async (event: unknown) => {
    const items = event instanceof DragEvent ? event.dataTransfer?.items : undefined;
    if (!(event instanceof DragEvent) || items === undefined) return [];
    if (event.type === 'drop') void takeGiven(givenEntries(items), workspace, ways);
    else setFacts(dragFacts(items));
    return [];
  };
  const { getRootProps, rootRef, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: true,
    preventDropOnDocument: false,
    getFilesFromEvent: readFiles,
  });
  const { onDragEnter, onDragOver, onDragLeave, onDrop } = getRootProps();

  useEffect(() => {
    const page = document;
    rootRef.current = page.documentElement;
    const listening = new AbortController();
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', hear: unknown) =>
      page.addEventListener(
        name,
        (event) => {
          const carriesFiles = [...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file');
          if (carriesFiles && !isDragFromPage.current && typeof hear === 'function') hear(event);
        },
        { signal: listening.signal },
      );
    listen('dragenter', onDragEnter);
    listen('dragover', onDragOver);
    listen('dragleave', onDragLeave);
    listen('drop', onDrop);
    return () => listening.abort();
  }, [rootRef, isDragFromPage, onDragEnter, onDragOver, onDragLeave, onDrop]);

  return isDragActive ? <DropOverlay facts={facts} /> : null;
}
