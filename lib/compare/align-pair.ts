import { err, ok, type Result } from '@/lib/core/result';
import { imagePoint } from '@/lib/grounding/spaces';
import { alignByPoints, type PointPair, type PointsRefusal } from './align-by-points';
import type { Alignment } from './alignment';
import type { AlignmentPick, CompareView, PlacedAlignment } from './compare-view';

/** A picture that is to be laid anew. */
interface PairAligned {
  readonly pictureIndex: number;
  readonly alignment: PlacedAlignment;
}

/**
 * Lays the second picture of the pair on the first of it by two spots that were shown on both; null until all four are
 * there. The very first picture never moves: when it is the second of the pair, the other one does.
 */
export function alignPair({
  pictures,
  alignments,
  pair,
  picks,
}: Pick<CompareView, 'pictures' | 'alignments' | 'pair' | 'picks'>): Result<
  PairAligned,
  PointsRefusal
> | null {
  const [a, b, c, d] = picks ?? [];
  if (!a || !b || !c || !d) return null;
  const [fixed, moved] = pair[1] === 0 ? [pair[1], pair[0]] : pair;
  const [one, other, under] = [pictures[fixed], pictures[moved], alignments[fixed]];
  if (!one || !other || !under) return null;
  const found = alignByPoints([pointPair([a, b], fixed), pointPair([c, d], fixed)], one.size, other.size);
  if (!found.ok) return err(found.error);
  return ok({ pictureIndex: moved, alignment: { ...laidOver(found.value, under), method: 'by-points' } });
}

/** Where a picture lies on the first one that lies so on another, which lies so on the first. */
function laidOver({ scale, dx, dy }: Alignment, under: Alignment): Alignment {
  return {
    scale: scale * under.scale,
    dx: dx * under.scale + under.dx,
    dy: dy * under.scale + under.dy,
  };
}

function pointPair(picks: readonly [AlignmentPick, AlignmentPick], fixed: number): PointPair {
  const [onFirst, onOther] = picks[0].pictureIndex === fixed ? picks : [picks[1], picks[0]];
  return { onFirst: imagePoint(onFirst.x, onFirst.y), onOther: imagePoint(onOther.x, onOther.y) };
}
