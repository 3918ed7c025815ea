import type { OpenedDocument } from '../opened-document';
import type { After } from './document-thread';

interface Parked {
  readonly file: Blob;
  readonly document: OpenedDocument;
  readonly cancelClosing: () => void;
}

/** So long a document that was opened to count its pages waits for somebody who wants to see them. */
const patienceMs = 20_000;

let parked: Parked | null = null;

/** Keeps one opened document for whoever opens the same file next; the one that waited before is closed. */
export function parkDocument(file: Blob, document: OpenedDocument, after: After): void {
  const close = () => {
    document.close();
    if (parked?.document === document) parked = null;
  };
  parked?.cancelClosing();
  parked?.document.close();
  parked = { file, document, cancelClosing: after(patienceMs, close) };
}

export function takeParkedDocument(file: Blob): OpenedDocument | null {
  if (parked?.file !== file) return null;
  const { document, cancelClosing } = parked;
  cancelClosing();
  parked = null;
  return document;
}
