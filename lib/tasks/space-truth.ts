import type { TruthBox } from './still-truth';

interface DrawnTruth {
  readonly width: number;
  readonly height: number;
  /** Its 12 × 8 RGB thumbnail as hexadecimal digits. */
  readonly signature: string;
}

export type CrateKind = 'container' | 'wooden-crate' | 'cardboard-box' | 'toolbox';

export type LakeKind = 'moon' | 'person' | 'boat' | 'lantern';

export interface LakeTruth extends DrawnTruth {
  /** Each with what can be seen of it: [x1, y1, x2, y2] and a point well inside, in pixels. */
  readonly objects: readonly {
    readonly kind: LakeKind;
    readonly box: TruthBox;
    readonly point: readonly [number, number];
  }[];
}

export interface CratesTruth extends DrawnTruth {
  readonly cuboids: readonly {
    readonly kind: CrateKind;
    /**
     * [x, y, z of the middle, width, height, depth] in metres of a camera with a view of 60 degrees, x right, y down,
     * z forward; then roll, pitch and yaw as parts of 180 degrees about x, y and z.
     */
    readonly numbers: readonly number[];
    /** What can be seen of it: [x1, y1, x2, y2] and a point well inside, in pixels. */
    readonly box: TruthBox;
    readonly point: readonly [number, number];
  }[];
}
