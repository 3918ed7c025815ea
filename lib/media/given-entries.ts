import { rememberHandle } from './file-handles';

/** A file, or a folder that has yet to be walked. */
export type GivenEntry = File | FileSystemDirectoryEntry;

type Item = Pick<DataTransferItem, 'kind' | 'getAsFile'> & {
  readonly webkitGetAsEntry?: () => FileSystemEntry | null;
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null | undefined>;
};

/** What a drop or a paste gives. To be called while its event lasts: the items are empty afterwards. */
export function givenEntries(items: Iterable<Item>): readonly GivenEntry[] {
  return [...items].flatMap((item): GivenEntry[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry?.() ?? null;
    if (entry !== null && isFolder(entry)) return [entry];
    const file = item.getAsFile();
    if (file === null) return [];
    rememberHandle(file, item);
    return [file];
  });
}

export function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
