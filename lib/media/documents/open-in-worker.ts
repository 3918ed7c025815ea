import { err, ok, type Result } from '@/lib/core/result';
import type { DocumentTrouble, DrawnPage, OpenedDocument } from '../opened-document';
import type { MediaWorker } from '../worker-desk';
import { type After, startDocumentThread } from './document-thread';
import { createPageQueue } from './page-queue';
import type { PageReader, WantedPage } from './page-reader';

/** One is drawn while the bytes of the next are read. */
const mostPagesAtOnce = 2;

export interface WantedDocument {
  readonly file: Blob;
  readonly format: OpenedDocument['format'];
  /** Null: try without one. */
  readonly password: string | null;
}

/** Opens a document in a worker of its own. Refuses with `password-needed` or `password-wrong` what is encrypted. */
export async function openInWorker(
  { file, format, password }: WantedDocument,
  after: After,
  startWorker: () => MediaWorker = workers[format],
): Promise<Result<OpenedDocument, DocumentTrouble>> {
  const thread = startDocumentThread<PageReader>(startWorker, after);
  const queue = createPageQueue(mostPagesAtOnce);
  let jobs = 0;

  async function draw(
    page: number,
    wanted: WantedPage,
    signal: AbortSignal,
  ): Promise<Result<DrawnPage, DocumentTrouble>> {
    const drawn = await queue.run(signal, async () => {
      const job = jobs++;
      const stop = () => thread.tell((worker) => worker.stop(job));
      signal.addEventListener('abort', stop);
      const answer = await thread.ask((worker) => worker.draw(job, page, wanted));
      signal.removeEventListener('abort', stop);
      return answer;
    });
    return drawn === null || signal.aborted ? err('cancelled') : drawn;
  }

  const opened = await thread.ask((worker) => worker.open(file, password));
  if (!opened.ok) {
    thread.end();
    return opened;
  }
  return ok({
    format,
    pageCount: opened.value,
    pageSize: (page) => thread.ask((worker) => worker.pageSize(page)),
    thumbnail: (page, signal) => draw(page, 'thumbnail', signal),
    render: (page, maxPixels, signal) => draw(page, { maxPixels }, signal),
    close: () => thread.end(),
  });
}

const workers: Readonly<Record<OpenedDocument['format'], () => MediaWorker>> = {
  pdf: () => new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' }),
  tiff: () => new Worker(new URL('./tiff.worker.ts', import.meta.url), { type: 'module' }),
};
