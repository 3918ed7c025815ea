'use client';

import { useTranslations } from 'next-intl';
import type { AnswerSpace } from '@/lib/grounding/answer-profile';
import { sideSize } from '@/lib/grounding/spaces';
import type { ShownAttachment } from '../turn-attachments';

interface SpaceWords {
  /** "thousandths of each side", "pixels of the sent picture" */
  readonly plain: (space: AnswerSpace) => string;
  /** The same, of pixels with how many there are: "pixels of the sent picture (1280 × 960)". */
  readonly sized: (space: AnswerSpace) => string;
  /** In a list of choices: with the range, or how many there are. */
  readonly option: (space: AnswerSpace) => string;
}

/** What the numbers of a reply count on this picture, in words. */
export function useSpaceWords({ attachment: { original }, sent }: ShownAttachment): SpaceWords {
  const t = useTranslations('reading');
  const sizes = (space: AnswerSpace) => {
    const { width, height } = sideSize(space, { picture: original, sent });
    return { width: String(width), height: String(height) };
  };
  const plain = (space: AnswerSpace) => t(`space.${space}`);
  return {
    plain,
    sized: (space) =>
      space === 'sent-pixels' || space === 'picture-pixels'
        ? t('sized', { space: plain(space), ...sizes(space) })
        : plain(space),
    option: (space) => t(`option.${space}`, sizes(space)),
  };
}
