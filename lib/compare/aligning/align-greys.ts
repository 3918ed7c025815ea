import { err, ok, type Result } from '@/lib/core/result';
import { type Alignment, fittedAlignment } from '../alignment';
import { agreement } from './agreement';
import { detailPyramid, type Grey, type GreyPyramid, resampled, withoutShade } from './grey';
import { type Refined, refineAlignment } from './refine-alignment';
import { searchShifts } from './search-shifts';

/** In pixels of the two pictures. */
export interface GreysAligned {
  readonly alignment: Alignment;
  /** How well the details agree where the two overlap, 0 to 1. */
  readonly confidence: number;
}

/** `too-little-alike`: nowhere do they agree; `alike-in-places`: in several places; `too-plain`: nothing is to be seen on one. */
export type GreysRefusal = 'too-little-alike' | 'alike-in-places' | 'too-plain';

type Pyramids = readonly [GreyPyramid, GreyPyramid];

/** Of the transform: both pictures beside each other fit in. */
const searchSide = 256;
const coarseSide = searchSide / 2;
/** A quarter to four times the scale at which the one fits into the other, in steps of a tenth of an octave: fine detail is missed by more. */
const scaleSteps = Array.from({ length: 41 }, (_, index) => 2 ** ((index - 20) / 10));
const mostPursued = 5;
/** Detail of the picture's longer side that is looked at, coarse to fine. */
const refiningSides = [128, 256, 512, 1024, 2048];
/** How well they agree is told at this one: finer, noise is compared. */
const tellingSide = 384;
const leastConfidence = 0.45;
/** A small part of a picture agrees with something by chance: where they overlap by less of the larger one, they must agree by more. */
const smallOverlapShare = 0.25;
const leastForSmall = 0.75;
/** Elsewhere they may agree by this part of it, or by nearly all where they agree perfectly. */
const mostRivalShare = 0.9;
const mostRivalOfPerfect = { confidence: 0.97, share: 0.97 };
/** Agreeing by this much less tells nothing. */
const leastLoss = 0.01;

/**
 * Lays the other on the one: every shift at each of 42 scales on small copies without light and shade, then the best
 * few refined step by step on larger ones. Refuses when it is not sure.
 */
export function alignGreys(one: Grey, other: Grey): Result<GreysAligned, GreysRefusal> {
  const pyramids: Pyramids = [detailPyramid(one), detailPyramid(other)];
  if (isPlain(one) || isPlain(other)) return err('too-plain');
  const coarse = searchScales(one, other, pyramids);
  if (coarse.length === 0) return err('too-little-alike');
  const refined = refineAll(pyramids, coarse);
  const side = Math.max(one.width, one.height);
  const confidence = Math.min(1, agreement(...pyramids, refined.alignment, Math.max(1, side / tellingSide)));
  const isSmall = overlapOfLarger(one, other, refined.alignment) < smallOverlapShare;
  if (confidence < (isSmall ? leastForSmall : leastConfidence)) return err('too-little-alike');
  const rivalShare = confidence < mostRivalOfPerfect.confidence ? mostRivalShare : mostRivalOfPerfect.share;
  // At the scale that was found: at one beside it, the right place stands out less.
  const told = searchScale(one, other, pyramids, refined.alignment.scale);
  if (told === null || told.rivalScore > rivalShare * told.score) return err('alike-in-places');
  return ok({ alignment: snapped(pyramids, inPictures(refined.alignment, one, other)), confidence });
}

interface Candidate {
  /** In pixels of the finest levels. */
  readonly alignment: Alignment;
  readonly score: number;
  readonly rivalScore: number;
}

function searchScales(one: Grey, other: Grey, [first, second]: Pyramids): readonly Candidate[] {
  const fitted = Math.min(one.width / other.width, one.height / other.height);
  const pixelForPixel = other.factor / one.factor;
  const scales = [...scaleSteps.map((step) => step * fitted), pixelForPixel];
  return scales
    .flatMap((scale) => searchScale(one, other, [first, second], scale) ?? [])
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostPursued);
}

/** The best shift of small copies at that scale. */
function searchScale(one: Grey, other: Grey, [first, second]: Pyramids, scale: number): Candidate | null {
  const longest = Math.max(one.width, one.height, scale * other.width, scale * other.height);
  const step = Math.max(longest / coarseSide, 1);
  const radius = Math.round(coarseSide / 12);
  const small = withoutShade(resampled(first, step), radius);
  const found = searchShifts(small, withoutShade(resampled(second, step / scale), radius), searchSide);
  if (found === null) return null;
  const alignment = { scale, dx: found.x * step, dy: found.y * step };
  return { alignment, score: found.score, rivalScore: found.rivalScore };
}

/** Pursues the best few on small copies, then the best of them to the finest. */
function refineAll(pyramids: Pyramids, candidates: readonly Candidate[]): Refined {
  const finest = pyramids[0][0];
  const side = Math.max(finest?.width ?? 0, finest?.height ?? 0);
  const stepsOf = (from: number, to: number) =>
    refiningSides
      .slice(from, to)
      .flatMap((length) => (length < 2 * side ? [Math.max(1, side / length)] : []));
  const pursued = candidates.map(({ alignment }) =>
    stepsOf(0, 2).reduce<Refined>(
      (now, step) => refineAlignment(pyramids, now.alignment, { step, reach: 2 }),
      { alignment, agreement: -1 },
    ),
  );
  const [best] = pursued.toSorted((one, other) => other.agreement - one.agreement);
  return stepsOf(2, refiningSides.length).reduce<Refined>(
    (now, step) => refineAlignment(pyramids, now.alignment, { step, reach: 1 }),
    best ?? { alignment: { scale: 1, dx: 0, dy: 0 }, agreement: -1 },
  );
}

function isPlain({ values }: Grey): boolean {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return squares / values.length - (sum / values.length) ** 2 < 1;
}

function overlapOfLarger(one: Grey, other: Grey, { scale, dx, dy }: Alignment): number {
  const across = Math.min(one.width, dx + other.width * scale) - Math.max(0, dx);
  const down = Math.min(one.height, dy + other.height * scale) - Math.max(0, dy);
  const larger = Math.max(one.width * one.height, other.width * other.height * scale * scale);
  return (across * down) / larger;
}

/** From pixels of the grey copies to those of the pictures. */
function inPictures({ scale, dx, dy }: Alignment, one: Grey, other: Grey): Alignment {
  return { scale: (scale * one.factor) / other.factor, dx: dx * one.factor, dy: dy * one.factor };
}

function inGreys({ scale, dx, dy }: Alignment, one: Grey, other: Grey): Alignment {
  return { scale: (scale * other.factor) / one.factor, dx: dx / one.factor, dy: dy / one.factor };
}

/**
 * A cut lies pixel on pixel and a smaller copy covers the whole: what is as near to that as can be told is taken for
 * it, so that the difference of what did not change is none at all.
 */
function snapped([first, second]: Pyramids, found: Alignment): Alignment {
  const [one, other] = [first[0], second[0]];
  if (one === undefined || other === undefined) return found;
  const sizes = [one, other].map(({ width, height, factor }) => ({
    width: width * factor,
    height: height * factor,
  }));
  const [size, otherSize] = sizes;
  if (size === undefined || otherSize === undefined) return found;
  const plain = [
    { scale: 1, dx: Math.round(found.dx), dy: Math.round(found.dy) },
    fittedAlignment(otherSize, size),
  ];
  const howWell = (alignment: Alignment) => agreement(first, second, inGreys(alignment, one, other), 1);
  const farthest = (alignment: Alignment) =>
    Math.max(
      Math.abs(alignment.dx - found.dx),
      Math.abs(alignment.dy - found.dy),
      Math.abs(alignment.dx - found.dx + (alignment.scale - found.scale) * otherSize.width),
      Math.abs(alignment.dy - found.dy + (alignment.scale - found.scale) * otherSize.height),
    );
  const near = plain.filter((alignment) => farthest(alignment) < one.factor);
  return near.find((alignment) => howWell(alignment) > howWell(found) - leastLoss) ?? found;
}
