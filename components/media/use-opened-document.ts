'use client';

import { useEffect, useState } from 'react';
import { openDocument } from '@/lib/media/open-document';
import type { DocumentTrouble, OpenedDocument } from '@/lib/media/opened-document';
import type { SourceDocument } from '@/lib/media/source-document';

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'asking'; readonly isWrong: boolean }
  | { readonly state: 'trouble'; readonly trouble: DocumentTrouble }
  | { readonly state: 'open'; readonly document: OpenedDocument };

const opening: Opening = { state: 'opening' };

/** Opens the document, again whenever another `source` is given, and closes it with the component. */
export function useOpenedDocument(source: SourceDocument): Opening {
  const [shown, setShown] = useState<Opening>(opening);
  useEffect(() => {
    let isWanted = true;
    let opened: OpenedDocument | null = null;
    setShown(opening);
    void openDocument(source, after).then((outcome) => {
      if (outcome.ok) opened = outcome.value;
      if (isWanted)
        setShown(outcome.ok ? { state: 'open', document: outcome.value } : shownTrouble(outcome.error));
      else opened?.close();
    });
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [source]);
  return shown;
}

function shownTrouble(trouble: DocumentTrouble): Opening {
  if (trouble === 'password-needed' || trouble === 'password-wrong') {
    return { state: 'asking', isWrong: trouble === 'password-wrong' };
  }
  return { state: 'trouble', trouble };
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
