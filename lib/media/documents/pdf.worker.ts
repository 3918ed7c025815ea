import { expose } from 'comlink';
import { version } from 'pdfjs-dist/package.json';
import type { PageReader } from './page-reader';

const parts = new URL(`/pdfjs/${version}/`, self.location.origin).href;

// What reads the bytes is the larger half: it is fetched and started while the half that draws comes.
const bytesReader = new Worker(`${parts}pdf.worker.min.mjs`, { type: 'module' });
// One that cannot start or dies takes this worker with it: the page hears of it at once.
bytesReader.addEventListener('error', () => {
  throw new Error('What reads the bytes of the PDF has failed');
});
const coming = import('./read-pdf').then(({ createPdfReader }) => createPdfReader(parts, bytesReader));
// Whoever asks hears that it did not come.
coming.catch(() => undefined);

const reader: PageReader = {
  open: async (...asked) => (await coming).open(...asked),
  pageSize: async (...asked) => (await coming).pageSize(...asked),
  draw: async (...asked) => (await coming).draw(...asked),
  stop: (job) => void coming.then((reading) => reading.stop(job)),
};

expose(reader);
