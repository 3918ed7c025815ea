/** As long as a browser may take to begin reading what is saved. */
const keptMs = 60_000;

interface SavedFile {
  /** With its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: BlobPart;
}

/** Gives the file to the person as a download. */
export function saveFile({ name, mediaType, content }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
