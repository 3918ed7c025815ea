import type { ExportFile } from '@/lib/grounding/export-source';

/** As long as a browser may take to begin reading what is saved. */
const keptMs = 60_000;

/** Gives the file to the person as a download. */
export function saveFile({ name, mediaType, content }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
