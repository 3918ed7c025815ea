'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMediaTarget } from '@/components/media/use-media-target';
import { useWorkspace } from '@/components/state/workspace-context';
import type { MenuGroup } from '@/components/ui/menu';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { defaultQuality, describeQuality } from '@/lib/media/picture-quality';

const qualities = ['original', 'balanced', 'small'] as const;

/** How much of a picture is sent, each with what that means for this picture and this model; null for all else. */
export function useQualityGroup(draft: DraftAttachment): MenuGroup | null {
  const t = useTranslations('tray.quality');
  const format = useFormatter();
  const workspace = useWorkspace();
  const target = useMediaTarget();
  const attachment = draft.state === 'ready' ? draft.attachment : draft.earlier?.attachment;
  if (attachment?.kind !== 'picture' || isAddress(draft)) return null;
  const chosen = draft.choices?.quality ?? defaultQuality;
  return {
    id: 'quality',
    title: t('title'),
    items: qualities.flatMap((quality) => {
      const means = describeQuality(attachment.original, target.picture, quality);
      if (!means.ok) return [];
      const { size, visualTokens } = means.value;
      const values = { width: String(size.width), height: String(size.height) };
      return {
        id: quality,
        label: t(quality),
        note: t('means', { ...values, tokens: format.number(visualTokens) }),
        isChosen: quality === chosen,
        onSelect: () => workspace.chooseForAttachment(draft.id, { ...draft.choices, quality }),
      };
    }),
  };
}

/** What of an animated picture is sent; null for what does not move. */
export function useAnimationGroup(draft: DraftAttachment): MenuGroup | null {
  const t = useTranslations('tray.animation');
  const workspace = useWorkspace();
  if (!isAnimation(draft)) return null;
  const chosen = draft.choices?.animation ?? 'first-frame';
  return {
    id: 'animation',
    title: t('title'),
    items: (['first-frame', 'frames'] as const).map((animation) => ({
      id: animation,
      label: t(animation),
      isChosen: animation === chosen,
      onSelect: () => workspace.chooseForAttachment(draft.id, { ...draft.choices, animation }),
    })),
  };
}

function isAddress({ origin }: DraftAttachment): boolean {
  return origin?.kind === 'address' && !origin.isFetched;
}

/** By what was found in it: a first frame was taken of it, or its frames are sent. */
function isAnimation(draft: DraftAttachment): boolean {
  if (draft.choices?.animation !== undefined) return true;
  const attachment = draft.state === 'ready' ? draft.attachment : draft.earlier?.attachment;
  if (attachment === undefined) return false;
  if (attachment.kind === 'video') return attachment.format === 'gif' || attachment.format === 'webp';
  return attachment.sent.notes.includes('first-frame');
}
