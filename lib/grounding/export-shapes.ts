import type { Exported, ExportSource, Omission, OmittedKind } from './export-source';
import { countOmissions } from './exports/count-omissions';
import { type ExportWriter, sortOf, type WritableMedium } from './exports/export-writer';
import { safeStem } from './exports/file-names';
import { distinct, prepareMedia } from './exports/prepare-media';
import { cocoWriter } from './exports/write-coco';
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
  const prepared = prepareMedia(source.media).map((medium) => reduceTo(writer, medium));
  const media = prepared.map(({ medium }) => medium).filter(({ shapes }) => shapes.length > 0);
  const omissions = prepared.flatMap((one) => one.omissions);
  const base = exportBase(source);
  return { files: media.length === 0 ? [] : writer.write(media, base, source.createdAt), omissions };
}

/** What an export's files are named after. */
export function exportBase({ name }: Pick<ExportSource, 'name'>): string {
  return safeStem(name, 'sightline');
}

interface Reduced {
  readonly medium: WritableMedium;
  readonly omissions: readonly Omission[];
}

/** What the format can hold of the medium, and a count of the rest. */
function reduceTo(writer: ExportWriter, medium: WritableMedium): Reduced {
  const sorts = writer.holds[medium.kind];
  const isHeld = (shape: Shape) => sorts.includes(sortOf(shape));
  const findings = medium.findings
    .map((finding) => ({ ...finding, shapes: finding.shapes.filter(isHeld) }))
    .filter(({ shapes }) => shapes.length > 0);
  const named = medium.findings.flatMap(({ shapes }) => shapes);
  const held = findings.flatMap(({ shapes }) => shapes);
  const merged = writer.isPerAnswer ? held : distinct(findings);
  const missing: readonly OmittedKind[] = [
    ...named.filter((shape) => !isHeld(shape)).map(sortOf),
    ...(writer.holdsAttributes ? [] : merged.filter(hasAttributes)).map(() => 'attribute' as const),
    ...(writer.holdsWriting ? [] : merged.filter(({ isWriting }) => isWriting)).map(() => 'writing' as const),
    ...held.slice(merged.length).map(() => 'repeated' as const),
  ];
  return { medium: { ...medium, findings, shapes: merged }, omissions: countOmissions(missing, medium) };
}

const hasAttributes = ({ attributes }: Shape) => Object.keys(attributes).length > 0;
