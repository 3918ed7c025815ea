import { ok, type Result } from '@/lib/core/result';
import type { After } from './documents/document-thread';
import { openPdf } from './documents/open-pdf';
import { takeParkedDocument } from './documents/parked-document';
import type { DocumentTrouble, OpenedDocument } from './opened-document';
import type { SourceDocument } from './source-document';

/** Opens a document to look at its pages; close it when done. `after` is the page's timer. */
export async function openDocument(
  { file, password }: SourceDocument,
  after: After,
): Promise<Result<OpenedDocument, DocumentTrouble>> {
  const parked = takeParkedDocument(file);
  return parked === null ? openPdf(file, password, after) : ok(parked);
}
