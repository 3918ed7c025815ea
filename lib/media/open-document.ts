import { ok, type Result } from '@/lib/core/result';
import { sniffedByteCount, sniffFormat } from './bytes/sniff-format';
import type { After } from './documents/document-thread';
import { openInWorker } from './documents/open-in-worker';
import { takeParkedDocument } from './documents/parked-document';
import type { DocumentTrouble, OpenedDocument } from './opened-document';
import type { SourceDocument } from './source-document';

/** Opens a PDF, or a TIFF of several pages, to look at its pages; close it when done. `after` is the page's timer. */
export async function openDocument(
  { file, password }: SourceDocument,
  after: After,
): Promise<Result<OpenedDocument, DocumentTrouble>> {
  const parked = takeParkedDocument(file);
  if (parked !== null) return ok(parked);
  return openInWorker({ file, format: await formatOf(file), password }, after);
}

async function formatOf(file: Blob): Promise<OpenedDocument['format']> {
  try {
    const head = new Uint8Array(await file.slice(0, sniffedByteCount).arrayBuffer());
    const sniffed = sniffFormat(head);
    return sniffed.kind === 'picture' && sniffed.format === 'tiff' ? 'tiff' : 'pdf';
  } catch {
    // Opening it says that it is no longer there.
    return 'pdf';
  }
}
