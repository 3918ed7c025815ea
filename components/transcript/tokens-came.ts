import type { Usage } from '@/lib/protocol/turn-event';

/** What of the input the provider counted as what; null where it told the sum alone. */
export interface TokensCame {
  readonly image: number;
  readonly video: number;
  readonly text: number;
}

/** The input of a usage by kinds: what is neither picture nor video are words, with the marks around pictures. */
export function tokensCame({ promptTokens, imageTokens, videoTokens }: Usage): TokensCame | null {
  if (imageTokens === undefined && videoTokens === undefined) return null;
  const [image, video] = [imageTokens ?? 0, videoTokens ?? 0];
  return { image, video, text: Math.max(0, promptTokens - image - video) };
}
