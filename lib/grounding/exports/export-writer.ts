import type { ExportFile, ExportMedium, ShapeSort } from '../export-source';
import type { Shape } from '../shape';

/** A picture or video as a writer gets it: only with what the format can hold. */
export interface WritableMedium extends ExportMedium {
  /** The file's name made safe; no two media of an export share what stands before its ending. */
  readonly file: string;
  /** `file` without its ending. */
  readonly stem: string;
  /** Of all its findings, those named alike once. */
  readonly shapes: readonly Shape[];
}

/** A format as data: what it can hold, and how it is written. */
export interface ExportWriter {
  readonly holds: Readonly<Record<ExportMedium['kind'], readonly ShapeSort[]>>;
  readonly holdsAttributes: boolean;
  /** Whether what is written in a place can stand beside its class. */
  readonly holdsWriting: boolean;
  /** True when every reply's shapes stand by themselves, so that nothing is merged. */
  readonly isPerAnswer: boolean;
  /** `base`: what files about the whole export are named after. Pure. */
  readonly write: (
    media: readonly WritableMedium[],
    base: string,
    createdAt: string,
  ) => readonly ExportFile[];
}

/** Upright boxes of pictures, and nothing else. */
export const boxesOnly = { picture: ['box'], video: [] } as const;

export function sortOf(shape: Shape): ShapeSort {
  if (shape.kind === 'polygon') return shape.isClosed ? 'polygon' : 'line';
  return shape.kind;
}
