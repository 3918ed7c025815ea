import { err, type Result } from '@/lib/core/result';
import type { MediaQuestion } from './attachment';
import type { After } from './documents/document-thread';
import { openPdf } from './documents/open-pdf';
import { takeParkedDocument } from './documents/parked-document';
import type { DocumentTrouble, OpenedDocument } from './opened-document';

interface WantedDocument {
  readonly file: Blob;
  readonly format: MediaQuestion['format'];
  /** Null: try without one. */
  readonly password: string | null;
}

/** Opens a document to look at its pages; close it when done. `after` is the page's timer. */
export async function openDocument(
  { file, format, password }: WantedDocument,
  after: After,
): Promise<Result<OpenedDocument, DocumentTrouble>> {
  if (format !== 'pdf') return err('unsupported-here');
  const parked = password === null ? takeParkedDocument(file) : null;
  return parked === null ? openPdf(file, password, after) : { ok: true, value: parked };
}
