/** What a browser tells of a drag before it is dropped. */
export interface DragFacts {
  readonly count: number;
  readonly pictures: number;
  readonly videos: number;
  readonly documents: number;
  /** Whose kind the browser does not tell: folders, and files that the system knows no type of. */
  readonly unknown: number;
}

type Item = Pick<DataTransferItem, 'kind' | 'type'>;

/** Counts what is dragged by its types; no browser tells names before the drop, and some tell nothing at all. */
export function dragFacts(items: Iterable<Item>): DragFacts {
  const types = [...items].flatMap(({ kind, type }) => (kind === 'file' ? [type] : []));
  const count = (fits: (type: string) => boolean) => types.filter(fits).length;
  const pictures = count((type) => type.startsWith('image/'));
  const videos = count((type) => type.startsWith('video/'));
  const documents = count((type) => type === 'application/pdf');
  return {
    count: types.length,
    pictures,
    videos,
    documents,
    unknown: types.length - pictures - videos - documents,
  };
}

/** The first address of a drag that carries one and no files, as dragged links do; null: it carries none. */
export function draggedAddress(transfer: Pick<DataTransfer, 'getData'>): string | null {
  const lines = transfer.getData('text/uri-list').split(/\r?\n/);
  return lines.find((line) => /^https?:\/\//i.test(line)) ?? null;
}
