import { strToU8, type ZippableFile, zipSync } from 'fflate';
import type { ExportFile } from '@/lib/grounding/export-source';

/** Pictures are compressed already: pressing them again costs time and saves nothing. */
const isCompressed = (mediaType: string) => /^image\/(?:png|jpeg)$/.test(mediaType);

/** The files as one zip archive; names are written in UTF-8. */
export function zipFiles(files: readonly ExportFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, mediaType, content }): [string, ZippableFile] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { level: isCompressed(mediaType) ? 0 : 6 }]];
  });
  return zipSync(Object.fromEntries(entries));
}
