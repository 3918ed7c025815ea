export interface DifferenceSettings {
  readonly channel: 'all' | 'red' | 'green' | 'blue';
  /** 1 to 16: what differences are multiplied by before they are shown. */
  readonly amplify: number;
  /** 0 to 255: what differs by no more than this counts as the same. */
  readonly threshold: number;
}

/** A connected part of the picture in which pixels changed. */
export interface ChangedRegion {
  /** [x1, y1, x2, y2] in whole pixels of the first picture. */
  readonly bounds: readonly [number, number, number, number];
  /** Pixels of it that changed, in pixels of the first picture. */
  readonly areaPx: number;
  /** 0 to 255: how much those differ, on average. */
  readonly meanDifference: number;
}

export interface DifferenceResult {
  /** Laid over the whole of the first picture, whatever its own size; see-through where the two do not overlap. Closed by its next. */
  readonly image: ImageBitmap;
  /** Pixels of the image for one of the first picture: below 1 where those are too many to be compared one by one. */
  readonly scale: number;
  /** The largest first. */
  readonly regions: readonly ChangedRegion[];
  /** Those that are not listed: too small, or too many. */
  readonly otherRegionCount: number;
  /** 0 to 1: how much of what both pictures show differs. */
  readonly changedShare: number;
  /** 0 to 1: how much of the first picture both show. */
  readonly coveredShare: number;
}
