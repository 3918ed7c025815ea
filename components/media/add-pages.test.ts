import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { emptyDraft } from '@/lib/conversation/initial-states';
import type { DraftAttachment, DraftItem, DraftState } from '@/lib/conversation/workspace';
import { sourceDocument } from '@/lib/media/source-document';
import { addPages } from './add-pages';

const source = { file: new Blob(['%PDF-1.7']), name: 'report.pdf', password: 'secret' };
const page = (number: number) =>
  [number, { blob: new Blob([`${number}`]), width: 1, height: 1, full: { width: 1, height: 1 } }] as const;

const shown = (id: string, item: DraftItem): DraftAttachment => ({ ...item, id, state: 'preparing' });

/** As much of the workspace as pages are added to. */
function workspaceOf(...attachments: DraftAttachment[]) {
  const draft = createStore<DraftState>(() => ({ ...emptyDraft, attachments }));
  const change = (edit: (attachments: readonly DraftAttachment[]) => readonly DraftAttachment[]) =>
    draft.setState((state) => ({ attachments: edit(state.attachments) }));
  return {
    draft,
    addItems: (items: readonly DraftItem[], replaced?: string) => {
      const added = items.map((item) => shown(item.name, item));
      change((all) => {
        const at = all.findIndex(({ id }) => id === replaced);
        return at === -1 ? [...all, ...added] : all.toSpliced(at, 1, ...added);
      });
    },
    moveAttachment: (id: string, toIndex: number) =>
      change((all) => {
        const picked = all.filter((one) => one.id === id);
        return all.filter((one) => one.id !== id).toSpliced(toIndex, 0, ...picked);
      }),
    names: () => draft.getState().attachments.map(({ name }) => name),
  };
}

const wanted = { source, pageCount: 9, nameOf: (number: number) => `page ${number}` };
const cat = shown('cat', { file: new Blob(['cat']), name: 'cat.jpg' });
const document = shown('document', { file: source.file, name: 'report.pdf' });

describe('addPages', () => {
  it('puts pages in the place of their document, each with its source', () => {
    const workspace = workspaceOf(document, cat);
    addPages(workspace, { ...wanted, attachmentId: 'document', drawn: [page(2), page(5)] });
    expect(workspace.names()).toEqual(['page 2', 'page 5', 'cat.jpg']);
    const [first] = workspace.draft.getState().attachments;
    expect(first?.origin).toEqual({ kind: 'page', document: 'report.pdf', page: 2, pageCount: 9 });
    expect(first && sourceDocument(first.file)).toEqual(source);
  });

  it('puts more pages behind those that are there', () => {
    const workspace = workspaceOf(document, cat);
    addPages(workspace, { ...wanted, attachmentId: 'document', drawn: [page(2), page(5)] });
    addPages(workspace, { ...wanted, attachmentId: 'page 2', drawn: [page(1), page(7)] });
    expect(workspace.names()).toEqual(['page 2', 'page 5', 'page 1', 'page 7', 'cat.jpg']);
  });
});
