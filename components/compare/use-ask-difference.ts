'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { otherItem } from '@/components/composer/other-item';
import { useCompareStore } from '@/components/state/compare-tools';
import { useStage } from '@/components/state/stage-context';
import { useCurrentConversation } from '@/components/state/use-conversations';
import { useWorkspace } from '@/components/state/workspace-context';
import { galleryTask, writeTask } from '@/components/tasks/write-task';
import { endOfMessage } from '@/components/ui/rescue-focus';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import type { DraftItem, Workspace } from '@/lib/conversation/workspace';
import { isLocale } from '@/lib/i18n/locale';
import { tasks } from '@/lib/tasks/tasks';

/** Closes the comparison and writes what asks for the difference: the pictures in their order, and the vendor's words for it. */
export function useAskDifference(onClose: () => void) {
  const t = useTranslations('compare');
  const locale = useLocale();
  const workspace = useWorkspace();
  const title = useCurrentConversation()?.title ?? '';
  const closeStage = useStage((stage) => stage.close);
  const pictures = useCompareStore((state) => state.pictures);
  const [isBusy, setBusy] = useState(false);
  /** The name of a picture that storage has lost. */
  const [lost, setLost] = useState<string | null>(null);

  const ask = async () => {
    setBusy(true);
    const missing = await putInOrder(pictures, title, workspace);
    setBusy(false);
    setLost(missing);
    const task = tasks.find(({ id }) => id === 'compare-pictures');
    if (missing !== null || task === undefined) return;
    const { prompt, mark } = galleryTask(task, isLocale(locale) ? locale : 'en');
    writeTask(
      { mark, prompt: pictures.length === 2 ? prompt : t('prompt', { count: pictures.length }) },
      workspace,
    );
    // As a sheet the Stage would lie over the message.
    if (matchMedia('(max-width: 899px)').matches) closeStage();
    onClose();
    focusMessage();
  };
  return { ask, isBusy, lost };
}

/** After the comparison has given the focus back to what opened it. */
function focusMessage(): void {
  requestAnimationFrame(() => setTimeout(() => endOfMessage()?.focus()));
}

/**
 * Puts the pictures at the end of the message being written, in their order; those that are there already only move.
 * Gives the name of one that storage has lost; then nothing has changed.
 */
async function putInOrder(
  pictures: readonly ComparedPicture[],
  title: string,
  workspace: Workspace,
): Promise<string | null> {
  const attachments = Object.values(workspace.conversations.getState().messages).flatMap((message) =>
    message.role === 'user' ? message.attachments.map(({ attachment }) => attachment) : [],
  );
  const places: (string | DraftItem)[] = [];
  for (const { id, name } of pictures) {
    const attachment = attachments.find((known) => known.id === id);
    const draftId = draftIdOf(workspace, attachment === undefined ? id : attachment.original.hash);
    const item = attachment && (await otherItem({ attachment, title }, workspace.readBlob));
    const place = draftId ?? item;
    if (!place) return name;
    places.push(place);
  }
  const items = places.filter((place) => typeof place !== 'string');
  workspace.addItems(items);
  const added = workspace.draft.getState().attachments.slice(-items.length || Number.POSITIVE_INFINITY);
  const last = workspace.draft.getState().attachments.length - 1;
  for (const place of places) {
    const id = typeof place === 'string' ? place : added[items.indexOf(place)]?.id;
    if (id !== undefined) workspace.moveAttachment(id, last);
  }
  return null;
}

/** Of what stands in the message being written already: by its id there, or by the bytes of its original. */
function draftIdOf({ draft }: Workspace, idOrHash: string): string | null {
  const found = draft
    .getState()
    .attachments.find(
      (shown) =>
        shown.id === idOrHash || (shown.state === 'ready' && shown.attachment.original.hash === idOrHash),
    );
  return found?.id ?? null;
}
