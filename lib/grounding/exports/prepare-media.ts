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
    }));
    return { ...medium, findings, stem, file: `${stem}${ending}`, shapes: distinct(findings) };
  });
}

/** Of several replies about the same picture: the same shape is one shape. */
export function distinct(findings: readonly Finding[]): readonly Shape[] {
  const byIdentity = new Map<string, Shape>();
  for (const shape of findings.flatMap(({ shapes }) => shapes)) {
    const identity = JSON.stringify([sortOf(shape), shape.label, shape.coords]);
    if (!byIdentity.has(identity)) byIdentity.set(identity, shape);
  }
  return [...byIdentity.values()];
}

/** A model's text may be cut within a character: no format takes half of one. */
function wellFormed(shape: Shape): Shape {
  if (shape.label === null) return shape;
  return { ...shape, label: shape.label.replace(/\p{Cs}/gu, '\u{FFFD}') };
}
