import { type GivenEntry, isFolder } from './given-entries';

/** What came of a drop or a paste. */
export interface DroppedFiles {
  /** As they were given, those of a folder in the order of their paths. */
  readonly files: readonly File[];
  /** Names of what lay in folders and was left out there. */
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  /** Hidden files, and those that systems put into folders for themselves. */
  readonly hidden: readonly string[];
  /** Neither pictures nor videos nor PDFs by what they are called. */
  readonly foreign: readonly string[];
  /** The browser could not read them, or the folder. */
  readonly unreadable: readonly string[];
  /** The folders hold more than is walked through. */
  readonly isCut: boolean;
}

/** So many files and folders are looked at: a whole disk may have been dropped. */
export const mostEntries = 2000;

const systemName =
  /^(?:\.|~\$|thumbs\.db$|ehthumbs\.db$|desktop\.ini$|icon\r$|\$recycle\.bin$|__macosx$|system volume information$)/i;
const mediaType = /^(?:image|video)\/|^application\/pdf$/;
const mediaName =
  /\.(?:jpe?g|jfif|png|apng|webp|gif|bmp|avif|tiff?|hei[cf]|svg|ico|mp4|m4v|mov|webm|mkv|avi|wmv|flv|pdf)$/i;

/**
 * The files of a drop or a paste, with those in its folders. Never rejects; what a person gave by itself is always
 * among the files, whatever it is.
 */
export async function droppedFiles(given: readonly GivenEntry[]): Promise<DroppedFiles> {
  const files: File[] = [];
  const hidden: string[] = [];
  const foreign: string[] = [];
  const unreadable: string[] = [];
  let seen = 0;

  async function enter(folder: FileSystemDirectoryEntry): Promise<void> {
    const entries = await entriesOf(folder, mostEntries - seen);
    if (entries === null) unreadable.push(folder.name);
    for (const entry of entries ?? []) {
      seen += 1;
      if (seen > mostEntries) return;
      if (systemName.test(entry.name)) hidden.push(entry.name);
      else if (isFolder(entry)) await enter(entry);
      else if (isFile(entry)) await take(entry);
    }
  }

  async function take(entry: FileSystemFileEntry): Promise<void> {
    const file = await fileOf(entry);
    if (file === null) unreadable.push(entry.name);
    else if (isMedia(file)) files.push(file);
    else foreign.push(file.name);
  }

  for (const each of given) {
    if (each instanceof File) files.push(each);
    else await enter(each);
  }
  return { files, leftOut: { hidden, foreign, unreadable, isCut: seen > mostEntries } };
}

/** By name, numbers by their value; one more than `most` at most. Null: the folder cannot be read. */
async function entriesOf(
  folder: FileSystemDirectoryEntry,
  most: number,
): Promise<readonly FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  try {
    for (;;) {
      // Browsers give about a hundred at a time, and none when there are no more.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) break;
      found.push(...some);
      if (found.length > most) break;
    }
  } catch {
    return null;
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return found.sort((one, other) => compare(one.name, other.name)).slice(0, most + 1);
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

function isMedia({ type, name }: File): boolean {
  return mediaType.test(type) || mediaName.test(name);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** How many files a folder's walk left out. */
export function leftOutCount({ hidden, foreign, unreadable }: LeftOut): number {
  return hidden.length + foreign.length + unreadable.length;
}
