import type { ExportMedium, Finding } from '../export-source';
import type { Shape } from '../shape';
import { sortOf, type WritableMedium } from './export-writer';
import { uniqueFileNames } from './file-names';

/** The media with file names of their own, and with all their shapes, those named alike once. */
export function prepareMedia(media: readonly ExportMedium[]): readonly WritableMedium[] {
  const names = uniqueFileNames(
    media.map(({ name }) => name),
    'picture',
  );
  return media.map((medium, index) => {
    const { stem, ending } = names[index] ?? { stem: 'picture', ending: '' };
    const findings = medium.findings.map((finding) => ({
      ...finding,
      shapes: finding.shapes.map(wellFormed),
      removedShapes: finding.removedShapes.map(wellFormed),
    }));
    const file = `${stem}${ending}`;
    return { ...medium, findings, stem, file, shapes: distinct(findings), removedShapes: removed(findings) };
  });
}

/**
 * Of several replies about the same picture: the same shape is one shape, and corrected if a person made it so in one of
 * them. A word that is written there and a thing of that name are two.
 */
export function distinct(findings: readonly Pick<Finding, 'shapes'>[]): readonly Shape[] {
  const byIdentity = new Map<string, Shape>();
  for (const shape of findings.flatMap(({ shapes }) => shapes)) {
    const { label, isWriting = false, coords } = shape;
    const identity = JSON.stringify([sortOf(shape), label, isWriting, coords, cellsOf(shape)]);
    const known = byIdentity.get(identity);
    if (known === undefined || (shape.correction && !known.correction)) byIdentity.set(identity, shape);
  }
  return [...byIdentity.values()];
}

export function removed(findings: readonly Finding[]): readonly Shape[] {
  return distinct(findings.map(({ removedShapes }) => ({ shapes: removedShapes })));
}

/** Masks over the same box differ by their cells. */
function cellsOf(shape: Shape): string | null {
  if (shape.kind !== 'mask') return null;
  return shape.mask.kind === 'png' ? shape.mask.dataUrl : shape.mask.runs.join();
}

/** A model's text may be cut within a character: no format takes half of one. */
function wellFormed(shape: Shape): Shape {
  const { correction, label } = shape;
  const whole = label === null ? shape : { ...shape, label: label.replace(/\p{Cs}/gu, '\u{FFFD}') };
  if (correction?.kind !== 'changed') return whole;
  return { ...whole, correction: { kind: 'changed', from: wellFormed(correction.from) } };
}
