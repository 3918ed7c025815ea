import {
  getDocument,
  PDFWorker,
  type PdfDocument,
  type PdfRenderTask,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { err, ok } from '@/lib/core/result';
import type { DocumentTrouble } from '../opened-document';
import { encodePage } from './encode-page';
import { fileRanges } from './file-ranges';
import { type PageReader, wantedSize } from './page-reader';
import { fullPageSize } from './page-size';
import { workerCanvases } from './worker-canvases';

/** A picture on a page with more pixels than this is left out: decoded it would take half a gigabyte. */
const mostPixelsInPage = 120_000_000;

/**
 * Eight messages go to and fro for each part, and where pages are one flat list pdf.js reads all of them, one after
 * the other, to know that the last is there: of 39 MB in parts of 256 KB that was more than half of opening it.
 */
const partBytes = 2_097_152;

const quiet = 0;

/**
 * Reads one PDF after another and draws their pages. Lives in a worker; `port`, a second worker beside it, reads the
 * bytes. `parts`: the address of the folder that holds what both of them need.
 */
export function createPdfReader(parts: string, port: Worker): PageReader {
  const worker = new PDFWorker({ port, verbosity: quiet });
  const drawing = new Map<number, PdfRenderTask>();
  let opened: PdfDocument | null = null;

  return {
    /** The number of pages. */
    async open(file, password) {
      const { Canvases, Filters } = workerCanvases();
      const task = getDocument({
        range: fileRanges(file, () => void task.destroy()),
        rangeChunkSize: partBytes,
        disableAutoFetch: true,
        disableStream: true,
        ...(password === null ? {} : { password }),
        worker,
        ownerDocument: { fonts: fontsOfWorker() },
        CanvasFactory: Canvases,
        FilterFactory: Filters,
        useWorkerFetch: true,
        isEvalSupported: false,
        enableXfa: false,
        cMapUrl: `${parts}cmaps/`,
        standardFontDataUrl: `${parts}standard_fonts/`,
        wasmUrl: `${parts}wasm/`,
        iccUrl: `${parts}iccs/`,
        maxImageSize: mostPixelsInPage,
        verbosity: quiet,
      });
      try {
        opened = await task.promise;
        return ok(opened.numPages);
      } catch (fault) {
        await task.destroy();
        return err(openingTrouble(fault));
      }
    },

    async pageSize(page) {
      try {
        return ok(fullPageSize((await loaded(opened).getPage(page)).getViewport({ scale: 1 })));
      } catch {
        return err('page-not-drawn');
      }
    },

    /** `job` names the drawing for `stop`. What the page needed is given back before the next one. */
    async draw(job, number, wanted) {
      try {
        const page = await loaded(opened).getPage(number);
        const points = page.getViewport({ scale: 1 });
        const full = fullPageSize(points);
        const size = wantedSize(full, wanted);
        const canvas = new OffscreenCanvas(size.width, size.height);
        const viewport = page.getViewport({ scale: size.width / points.width });
        const task = page.render({ canvas, viewport, background: '#fff' });
        drawing.set(job, task);
        task.onContinue = (goOn) => void setTimeout(goOn, 0);
        try {
          await task.promise;
        } finally {
          page.cleanup();
        }
        return ok({ blob: await encodePage(canvas, wanted === 'thumbnail'), ...size, full });
      } catch (fault) {
        return err(nameOf(fault) === 'RenderingCancelledException' ? 'cancelled' : 'page-not-drawn');
      } finally {
        drawing.delete(job);
      }
    },

    stop: (job) => drawing.get(job)?.cancel(),
  };
}

/** A worker has fonts of its own, which the types of a page do not know. */
function fontsOfWorker(): FontFaceSet {
  return Reflect.get(self, 'fonts');
}

function loaded(opened: PdfDocument | null): PdfDocument {
  if (opened === null) throw new Error('No document is open');
  return opened;
}

/** How pdf.js numbers what is wrong with a password. */
const wrongPassword = 2;

function openingTrouble(fault: unknown): DocumentTrouble {
  if (nameOf(fault) !== 'PasswordException') return 'not-readable';
  const isWrong = fault instanceof Error && 'code' in fault && fault.code === wrongPassword;
  return isWrong ? 'password-wrong' : 'password-needed';
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : '';
}
