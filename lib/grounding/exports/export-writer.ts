import type { ExportFile, ExportMedium, ShapeSort } from '../export-source';
import { maskCellCount } from '../mask-grid';
import { maskCells } from '../mask-picture';
import type { MaskShape, Shape } from '../shape';

/** A picture or video as a writer gets it: only with what the format can hold. */
export interface WritableMedium extends ExportMedium {
  /** The file's name made safe; no two media of an export share what stands before its ending. */
  readonly file: string;
  /** `file` without its ending. */
  readonly stem: string;
  /** Of all its findings, those named alike once. */
  readonly shapes: readonly Shape[];
  /** What a person took away, of all its findings, those named alike once. */
  readonly removedShapes: readonly Shape[];
}

/** A format as data: what it can hold, and how it is written. */
export interface ExportWriter {
  readonly holds: Readonly<Record<ExportMedium['kind'], readonly ShapeSort[]>>;
  /** Of these sorts, shapes that it cannot hold all the same. */
  readonly refuses?: (shape: Shape) => boolean;
  readonly holdsAttributes: boolean;
  /** Whether what is written in a place can stand beside its class. */
  readonly holdsWriting: boolean;
  /** True when every reply's shapes stand by themselves, so that nothing is merged. */
  readonly isPerAnswer: boolean;
  /**
   * Where it is told what the model had said of shapes that a person corrected: within the format's own files, or beside
   * them in a table of corrections.
   */
  readonly tellsCorrections: 'within' | 'beside';
  /** `base`: what files about the whole export are named after. Pure. */
  readonly write: (
    media: readonly WritableMedium[],
    base: string,
    createdAt: string,
  ) => readonly ExportFile[];
}

/** Of a picture or a video: formats of the product's own or of tables hold all of them. */
export const everySort = ['box', 'point', 'polygon', 'line', 'cuboid', 'mask', 'event'] as const;

export function sortOf(shape: Shape): ShapeSort {
  if (shape.kind === 'polygon') return shape.isClosed ? 'polygon' : 'line';
  if (shape.kind === 'mask') return hasCells(shape) ? 'mask' : 'emptyMask';
  return shape.kind;
}

function hasCells(shape: MaskShape): boolean {
  const cells = maskCells(shape);
  return cells !== null && maskCellCount(cells) > 0;
}
