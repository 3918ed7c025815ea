import { err, ok, type Result } from '@/lib/core/result';
import type { MediaQuestion, MediaRefusal, PreparationWatch, WantedMedia } from '../attachment';
import type { OpenedDocument } from '../opened-document';
import { pagePixels } from '../page-detail';
import { preparePicture } from '../pictures/prepare-picture';
import type { PreparedMedia } from '../prepared-media';
import { rememberSource } from '../source-document';
import type { After } from './document-thread';
import { drawnAhead } from './drawn-ahead';
import { openInWorker } from './open-in-worker';
import { parkDocument } from './parked-document';

const question = err({ question: 'pages', format: 'pdf' } as const);

/**
 * Makes an attachment of a PDF of one page. Of one with several it has to be asked which of them are wanted, of an
 * encrypted one the password; what cannot be read is refused.
 */
export async function preparePdf(
  wanted: WantedMedia,
  watch: PreparationWatch,
  after: After,
): Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>> {
  const { file, name } = wanted;
  rememberSource(file, { file, name, password: null });
  const opened = await openInWorker({ file, format: 'pdf', password: null }, after);
  if (watch.signal.aborted) {
    if (opened.ok) opened.value.close();
    return refuse('cancelled');
  }
  if (!opened.ok) {
    if (opened.error === 'password-needed') return question;
    return refuse(opened.error === 'unsupported-here' ? 'unsupported-here' : 'document-not-readable');
  }
  if (opened.value.pageCount > 1) {
    parkDocument(file, drawnAhead(opened.value), after);
    return question;
  }
  return prepareOnlyPage(opened.value, wanted, watch, after);
}

async function prepareOnlyPage(
  document: OpenedDocument,
  wanted: WantedMedia,
  watch: PreparationWatch,
  after: After,
): Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>> {
  const maxPixels = pagePixels('reading', wanted.target.picture);
  const drawn = await document.render(1, maxPixels, watch.signal);
  document.close();
  if (!drawn.ok) return refuse(drawn.error === 'cancelled' ? 'cancelled' : 'document-not-readable');
  const origin = { kind: 'page', document: wanted.name, page: 1, pageCount: 1 } as const;
  const prepared = await preparePicture({ ...wanted, file: drawn.value.blob, origin }, watch, after);
  return prepared.ok ? ok(prepared.value) : prepared;
}

function refuse(code: MediaRefusal['code']) {
  return err({ code, values: {} });
}
