import type { Camera } from '../cuboid';
import type { AnswerContext, AnswerPicture } from '../shape';
import vectors from './replies.json' with { type: 'json' };

export interface Expected {
  readonly kind: string;
  readonly label: string | null;
  readonly labelAlternatives?: readonly string[];
  readonly coords: readonly (number | readonly number[])[];
  readonly imageIndex: number;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly time?: number;
  readonly action?: string;
  readonly closed?: boolean;
  readonly maskEncoding?: string;
  readonly areaPx?: number;
  readonly confidence?: number;
}

/** A reply with what is known about it and the shapes that it means. */
export interface Case {
  readonly id: string;
  readonly model: string;
  readonly media?: string;
  readonly image?: AnswerPicture;
  readonly images?: readonly AnswerPicture[];
  readonly context?: {
    readonly resized?: { readonly width: number; readonly height: number };
    readonly processor?: NonNullable<AnswerContext['processor']>;
    readonly camera?: Camera | { readonly fovDeg: number };
  };
  readonly reply: string;
  readonly expected: readonly Expected[];
  readonly tolerancePx: number;
  readonly prefixCounts?: readonly { readonly upTo: number; readonly boxes: number }[];
}

export const cases: readonly Case[] = vectors.cases;

export function cameraOf(context: Case['context']): Camera | null {
  const camera = context?.camera;
  return camera && 'fx' in camera ? camera : null;
}

export function contextOf({ model, media, image, images, context }: Case): AnswerContext {
  const sent = context?.resized && { sentWidth: context.resized.width, sentHeight: context.resized.height };
  const camera = cameraOf(context);
  return {
    model,
    media: media === 'video' ? 'video' : 'image',
    images: images ?? (image ? [{ ...image, ...sent, kind: media === 'video' ? 'video' : 'picture' }] : []),
    ...(context?.processor && { processor: context.processor }),
    ...(camera && { camera }),
  };
}
