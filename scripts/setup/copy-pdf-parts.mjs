import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './run.mjs';

const library = join(projectRoot, 'node_modules', 'pdfjs-dist');

/** What pdf.js fetches by itself once a PDF is opened; its other part is bundled. Each as [from, to]. */
const parts = [
  ['legacy/build/pdf.worker.min.mjs', 'pdf.worker.min.mjs'],
  ['cmaps', 'cmaps'],
  ['standard_fonts', 'standard_fonts'],
  ['wasm', 'wasm'],
  ['iccs', 'iccs'],
  ['LICENSE', 'LICENSE'],
];

/** Copies the parts to `public/pdfjs/<version>`, unless they are there. The version in the path lets them be cached for good. */
export function copyPdfParts() {
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
  const folder = join(projectRoot, 'public', 'pdfjs');
  const wanted = join(folder, version);
  if (existsSync(wanted)) return;
  rmSync(folder, { recursive: true, force: true });
  const half = join(folder, `half-of-${version}`);
  for (const [from, to] of parts) cpSync(join(library, from), join(half, to), { recursive: true });
  renameSync(half, wanted);
}
