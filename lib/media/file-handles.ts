interface HandleGiver {
  /** What no file system stands behind, such as a copied picture, comes without one. */
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null | undefined>;
}

const handles = new WeakMap<Blob, Promise<FileSystemFileHandle | null>>();

/**
 * Asks a dropped item for what reads its file again on later visits; few browsers give one. To be called while the
 * event lasts.
 */
export function rememberHandle(file: File, item: HandleGiver): void {
  const given = item.getAsFileSystemHandle?.();
  if (given !== undefined)
    handles.set(
      file,
      given.then(fileHandle, () => null),
    );
}

/** Null for a file whose browser gave none. */
export async function handleOf(file: Blob): Promise<FileSystemFileHandle | null> {
  return (await handles.get(file)) ?? null;
}

function fileHandle(handle: FileSystemHandle | null | undefined): FileSystemFileHandle | null {
  return handle && isFileHandle(handle) ? handle : null;
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}
