import type { PixelSize } from './smart-resize';

/** The two marks that the server puts around every picture. */
const markTokens = 2;

/**
 * An estimate of the tokens that one picture costs: one for each patch of `factor` × `factor` pixels, and the two
 * marks around it. `seen` is the size as the model sees it, after `smartResize`.
 * Source: the vendor's page on visual understanding (billing).
 */
export function visualTokens(seen: PixelSize, factor: number): number {
  return Math.floor((seen.width * seen.height) / (factor * factor)) + markTokens;
}
