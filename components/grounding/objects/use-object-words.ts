'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type Place, placeOf } from '@/lib/grounding/place-words';
import type { PictureShape, Shape } from '@/lib/grounding/shape';
import { shapeBounds, shapePixels } from '@/lib/grounding/shape-pixels';
import type { Size } from '@/lib/grounding/spaces';
import { objectAttributes, objectKind, objectWriting } from './object-facts';

/** What a list says of its objects, in the language of the page. */
export interface ObjectWords {
  nameOf(label: string | null): string;
  /** "x 120 y 80 · 300 × 240 px" */
  numbersOf(shape: PictureShape): string;
  /** "box in space · 1.8 × 1.5 × 4.2 m · 12 m away"; null: a box or a point. */
  kindOf(shape: PictureShape): string | null;
  /** "changed by hand"; null: as the model said it. */
  correctionOf(shape: Shape): string | null;
  /** For those who do not see the picture: where it is, and what else is said of it. */
  descriptionOf(shape: PictureShape, picture: Size): string;
}

/** Once for a list: a translator for every row would be dear. */
export function useObjectWords(): ObjectWords {
  const t = useTranslations('objects');
  const stageText = useTranslations('stage');
  const format = useFormatter();

  const metres = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 2 : 1 });
  const nameOf = (label: string | null) => label ?? stageText('object.unnamed');
  const placeText = ({ spot, extent }: Place) =>
    extent === null
      ? t(`place.${spot}`)
      : t('placed', { spot: t(`place.${spot}`), extent: t(`extent.${extent}`) });

  function kindOf(shape: PictureShape): string | null {
    const kind = objectKind(shape);
    if (kind === null) return null;
    switch (kind.kind) {
      case 'path':
        return t('kind.path', { count: kind.count });
      case 'action':
        return t('kind.action', { action: t(`action.${kind.action}`) });
      case 'stroke':
        return t('kind.stroke', { action: t(`action.${kind.action}`), ...kind.ends });
      case 'space':
        return t('kind.space', {
          width: metres(kind.width),
          height: metres(kind.height),
          depth: metres(kind.depth),
          distance: metres(kind.distance),
        });
      default:
        return t(`kind.${kind.kind}`);
    }
  }

  function correctionOf({ label, correction }: Shape): string | null {
    if (correction === undefined) return null;
    if (correction.kind === 'added') return t('correction.added');
    const isRenamed = correction.from.label !== label;
    return isRenamed
      ? t('correction.renamed', { label: nameOf(correction.from.label) })
      : t('correction.changed');
  }

  return {
    nameOf,
    numbersOf(shape) {
      const pixels = shapePixels(shape);
      return t(`numbers.${pixels.kind}`, { ...pixels });
    },
    kindOf,
    correctionOf,
    descriptionOf(shape, picture) {
      const said = [objectWriting(shape), ...objectAttributes(shape), correctionOf(shape)];
      const parts = [placeText(placeOf(shapeBounds(shape), picture)), ...said];
      return parts.filter((part) => part !== null).join(t('between'));
    },
  };
}
