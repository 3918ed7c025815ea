'use client';

import { type DragEvent, useEffect, useRef } from 'react';
import { useDropzone } from 'react-dropzone';
import { useWorkspace } from '@/components/state/workspace-context';

/** Files dropped anywhere on the page, or chosen, are added to the draft. Dragged text and the page's own pictures are not. */
export function useFileDrop() {
  const workspace = useWorkspace();
  const isDragFromPage = useRef(false);
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: true,
    onDrop: (accepted) => workspace.addFiles(accepted),
  });

  useEffect(() => {
    const begin = () => {
      isDragFromPage.current = true;
    };
    const end = () => {
      isDragFromPage.current = false;
    };
    document.addEventListener('dragstart', begin);
    document.addEventListener('dragend', end);
    return () => {
      document.removeEventListener('dragstart', begin);
      document.removeEventListener('dragend', end);
    };
  }, []);

  const { onDragEnter, onDragOver, onDragLeave, onDrop, ...root } = getRootProps();
  const forFiles =
    (hear: ((event: DragEvent<HTMLElement>) => void) | undefined) => (event: DragEvent<HTMLElement>) => {
      if (!isDragFromPage.current && event.dataTransfer.types.includes('Files')) hear?.(event);
    };
  return {
    open,
    isDragActive,
    inputProps: getInputProps({ accept: 'image/*' }),
    rootProps: {
      ...root,
      onDragEnter: forFiles(onDragEnter),
      onDragOver: forFiles(onDragOver),
      onDragLeave: forFiles(onDragLeave),
      onDrop: forFiles(onDrop),
    },
  };
}
