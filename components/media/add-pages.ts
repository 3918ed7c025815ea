import type { DraftItem, Workspace } from '@/lib/conversation/workspace';
import type { DrawnPage } from '@/lib/media/opened-document';
import { rememberSource, type SourceDocument } from '@/lib/media/source-document';

export interface PagesToAdd {
  readonly source: SourceDocument;
  readonly pageCount: number;
  /** The document's own tile, whose place they take, or a page of it, behind whose pages they come. */
  readonly attachmentId: string;
  /** By page, in the order in which they are added. */
  readonly drawn: readonly (readonly [page: number, picture: DrawnPage])[];
  /** What the attachment of a page is called. */
  readonly nameOf: (page: number) => string;
}

/** Puts the pages into the draft, each as a picture that knows its document and its number there. */
export function addPages(
  workspace: Pick<Workspace, 'draft' | 'addItems' | 'moveAttachment'>,
  { source, pageCount, attachmentId, drawn, nameOf }: PagesToAdd,
) {
  const items = drawn.map(([page, { blob }]): DraftItem => {
    rememberSource(blob, source);
    const origin = { kind: 'page', document: source.name, page, pageCount } as const;
    return { file: blob, name: nameOf(page), origin };
  });
  const before = workspace.draft.getState().attachments;
  const isOwnTile = before.some(({ id, file }) => id === attachmentId && file === source.file);
  if (isOwnTile) return workspace.addItems(items, attachmentId);
  const behind = before.findLastIndex(
    ({ origin }) => origin?.kind === 'page' && origin.document === source.name,
  );
  workspace.addItems(items);
  if (behind === -1) return;
  const added = workspace.draft.getState().attachments.slice(before.length);
  for (const [index, { id }] of added.entries()) workspace.moveAttachment(id, behind + 1 + index);
}
