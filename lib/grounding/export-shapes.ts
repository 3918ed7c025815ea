import type { Exported, ExportFile, ExportSource, Omission, OmittedKind } from './export-source';
import { countOmissions } from './exports/count-omissions';
import { type ExportWriter, sortOf, type WritableMedium } from './exports/export-writer';
import { safeStem } from './exports/file-names';
import { distinct, prepareMedia, removed } from './exports/prepare-media';
import { cocoWriter } from './exports/write-coco';
import { correctionsTable, hasCorrections } from './exports/write-corrections';
import { csvWriter } from './exports/write-csv';
import { cvatWriter } from './exports/write-cvat';
import { jsonWriter } from './exports/write-json';
import { labelStudioWriter } from './exports/write-label-studio';
import { labelMeWriter } from './exports/write-labelme';
import { qwenLinesWriter } from './exports/write-qwen-lines';
import { vocWriter } from './exports/write-voc';
import { yoloWriter } from './exports/write-yolo';
import type { Shape } from './shape';

const writers = {
  json: jsonWriter,
  coco: cocoWriter,
  yolo: yoloWriter,
  voc: vocWriter,
  labelMe: labelMeWriter,
  cvat: cvatWriter,
  labelStudio: labelStudioWriter,
  csv: csvWriter,
  qwenLines: qwenLinesWriter,
} as const satisfies Readonly<Record<string, ExportWriter>>;

export type ShapeFormat = keyof typeof writers;

/** The shapes as files of a format, beside a list of what that format cannot hold. Pure; throws nothing. */
export function exportShapes(format: ShapeFormat, source: ExportSource): Exported {
  const writer = writers[format];
  const prepared = prepareMedia(source.media);
  const reduced = prepared.map((medium) => reduceTo(writer, medium));
  const media = reduced
    .map(({ medium }) => medium)
    .filter(({ shapes, removedShapes }) => shapes.length > 0 || removedShapes.length > 0);
  const written = media.length === 0 ? [] : writer.write(media, exportBase(source), source.createdAt);
  const beside =
    writer.tellsCorrections === 'beside' && written.length > 0 ? correctionFiles(prepared, written) : [];
  return { files: [...written, ...beside], omissions: reduced.flatMap(({ omissions }) => omissions) };
}

/** What an export's files are named after. */
export function exportBase({ name }: Pick<ExportSource, 'name'>): string {
  return safeStem(name, 'sightline');
}

/** Of everything that was corrected, also of what the format itself cannot hold. */
function correctionFiles(
  media: readonly WritableMedium[],
  others: readonly ExportFile[],
): readonly ExportFile[] {
  if (!hasCorrections(media)) return [];
  const isTaken = others.some(({ name }) => name.toLowerCase() === 'corrections.csv');
  const name = isTaken ? 'corrections-2.csv' : 'corrections.csv';
  return [{ name, mediaType: 'text/csv', content: correctionsTable(media) }];
}

interface Reduced {
  readonly medium: WritableMedium;
  readonly omissions: readonly Omission[];
}

/** What the format can hold of the medium, and a count of the rest. */
function reduceTo(writer: ExportWriter, medium: WritableMedium): Reduced {
  const sorts = writer.holds[medium.kind];
  const isHeld = (shape: Shape) => sorts.includes(sortOf(shape)) && writer.refuses?.(shape) !== true;
  const findings = medium.findings
    .map((finding) => ({
      ...finding,
      shapes: finding.shapes.filter(isHeld),
      removedShapes: finding.removedShapes.filter(isHeld),
    }))
    .filter(({ shapes, removedShapes }) => shapes.length > 0 || removedShapes.length > 0);
  const named = medium.findings.flatMap(({ shapes }) => shapes);
  const held = findings.flatMap(({ shapes }) => shapes);
  const merged = writer.isPerAnswer ? held : distinct(findings);
  const missing: readonly OmittedKind[] = [
    ...named.filter((shape) => !isHeld(shape)).map(sortOf),
    ...(writer.holdsAttributes ? [] : merged.filter(hasAttributes)).map(() => 'attribute' as const),
    ...(writer.holdsWriting ? [] : merged.filter(({ isWriting }) => isWriting)).map(() => 'writing' as const),
    ...held.slice(merged.length).map(() => 'repeated' as const),
    ...removedOutside(writer, medium, isHeld).map(() => 'removed' as const),
  ];
  return {
    medium: { ...medium, findings, shapes: merged, removedShapes: removed(findings) },
    omissions: countOmissions(missing, medium),
  };
}

/** What was taken away and stands neither in the format's files nor beside them. */
function removedOutside(
  { tellsCorrections }: ExportWriter,
  { findings }: WritableMedium,
  isHeld: (shape: Shape) => boolean,
): readonly Shape[] {
  if (tellsCorrections === 'beside') return [];
  return findings.flatMap(({ removedShapes }) => removedShapes.filter((shape) => !isHeld(shape)));
}

const hasAttributes = ({ attributes }: Shape) => Object.keys(attributes).length > 0;
