/**
 * As much of pdf.js as is used, with the canvases of a worker in the place of elements: its own types know elements
 * alone. The build for older browsers, which brings along what Safari 17 lacks.
 */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export class PDFDataRangeTransport {
    constructor(length: number, initialData: Uint8Array | null);
    requestDataRange(begin: number, end: number): void;
    onDataRange(begin: number, chunk: Uint8Array): void;
  }

  export class PDFWorker {
    constructor(options: { readonly port: Worker; readonly verbosity: number });
  }

  export interface CanvasAndContext {
    canvas: OffscreenCanvas | null;
    context: OffscreenCanvasRenderingContext2D | null;
  }

  interface DocumentOptions {
    readonly range: PDFDataRangeTransport;
    readonly rangeChunkSize: number;
    readonly disableAutoFetch: boolean;
    readonly disableStream: boolean;
    readonly password?: string;
    readonly worker: PDFWorker;
    readonly ownerDocument: { readonly fonts: FontFaceSet };
    readonly CanvasFactory: new () => object;
    readonly FilterFactory: new () => object;
    readonly useWorkerFetch: boolean;
    readonly isEvalSupported: boolean;
    readonly enableXfa: boolean;
    readonly cMapUrl: string;
    readonly standardFontDataUrl: string;
    readonly wasmUrl: string;
    readonly iccUrl: string;
    readonly maxImageSize: number;
    readonly verbosity: number;
  }

  export interface PdfViewport {
    readonly width: number;
    readonly height: number;
  }

  export interface PdfRenderTask {
    readonly promise: Promise<void>;
    onContinue: ((goOn: () => void) => void) | null;
    cancel(): void;
  }

  export interface PdfPage {
    getViewport(options: { readonly scale: number }): PdfViewport;
    render(options: {
      readonly canvas: OffscreenCanvas;
      readonly viewport: PdfViewport;
      readonly transform?: readonly number[];
      readonly background: string;
    }): PdfRenderTask;
    cleanup(): boolean;
  }

  export interface PdfDocument {
    readonly numPages: number;
    getPage(page: number): Promise<PdfPage>;
  }

  export function getDocument(options: DocumentOptions): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}
