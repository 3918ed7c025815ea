import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.min.mjs';

/**
 * Hands pdf.js the parts of the file that it asks for, so that a large file is never held as a whole. `onLost` is
 * called when the file can no longer be read: it was moved or changed since it was chosen.
 */
export function fileRanges(file: Blob, onLost: () => void): PDFDataRangeTransport {
  const ranges = new PDFDataRangeTransport(file.size, null);
  ranges.requestDataRange = (begin, end) => {
    const hand = (bytes: ArrayBuffer) => ranges.onDataRange(begin, new Uint8Array(bytes));
    file.slice(begin, end).arrayBuffer().then(hand).catch(onLost);
  };
  return ranges;
}
