'use client';

import { useMessages, useTranslations } from 'next-intl';
import type { RefusedMedia } from '@/lib/conversation/refused-media';
import type { MediaRefusalCode } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import { useMediaNames } from './use-media-names';

interface FailureCauseProps {
  readonly failure: Failure;
  readonly refused: RefusedMedia;
}

/** Which picture or video a failure is about, and why the model that was chosen does not take it, where that is known. */
export function FailureCause({ failure: { values = {} }, refused }: FailureCauseProps) {
  const t = useTranslations();
  const names = useMediaNames();
  const { refusal: words } = useMessages().media;
  const isKnown = (code: unknown): code is MediaRefusalCode =>
    typeof code === 'string' && Object.hasOwn(words, code);
  const { refusal } = values;
  const [about] = refused.attachments;
  if (!refused.isCertain) return ` ${t('leaving.unnamed', { ...names(refused.attachments) })}`;
  if (about === undefined) return null;
  const medium = { medium: about.attachment.kind, number: about.number };
  return ` ${t('waiting.medium', medium)}${isKnown(refusal) ? ` ${t(`media.refusal.${refusal}`, values)}` : ''}`;
}
