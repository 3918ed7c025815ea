'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useDropzone } from 'react-dropzone';
import { useWorkspace } from '@/components/state/workspace-context';
import { DropOverlay } from './drop-overlay';

/** Files dropped anywhere in the window are added to the draft. Dragged text and the page's own pictures are left alone. */
export function DropLayer() {
  const workspace = useWorkspace();
  const isDragFromPage = useDragFromPage();
  const { getRootProps, rootRef, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: true,
    preventDropOnDocument: false,
    onDrop: (files) => workspace.addFiles(files),
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

  return isDragActive ? <DropOverlay /> : null;
}

/** True while something of this page itself is dragged: browsers offer a dragged picture as a file too. */
function useDragFromPage(): RefObject<boolean> {
  const isFromPage = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const set = (isDragged: boolean) => () => {
      isFromPage.current = isDragged;
    };
    document.addEventListener('dragstart', set(true), { signal: listening.signal });
    document.addEventListener('dragend', set(false), { signal: listening.signal });
    // What is removed while it is dragged never tells of its end; no pointer moves before that end.
    document.addEventListener('pointermove', set(false), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return isFromPage;
}
