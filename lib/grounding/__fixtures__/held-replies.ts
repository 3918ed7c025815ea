import type { ExportMedium } from '../export-source';
import type { Shape } from '../shape';

/** The replies of which the format holds anything, with what it holds. */
export function held(media: readonly ExportMedium[], holds: (shape: Shape, medium: ExportMedium) => boolean) {
  return media.flatMap((medium) =>
    medium.findings.flatMap((finding) => {
      const shapes = finding.shapes.filter((shape) => holds(shape, medium));
      const removed = finding.removedShapes.filter((shape) => holds(shape, medium));
      return shapes.length + removed.length === 0 ? [] : [{ medium, finding, shapes, removed }];
    }),
  );
}
