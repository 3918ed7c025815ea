import { saveFile } from '@/components/ui/save-file';
import { exportPictures, type PictureExport } from '@/lib/grounding/export-pictures';
import { exportBase, exportShapes } from '@/lib/grounding/export-shapes';
import type { ExportFile, ExportSource, Omission } from '@/lib/grounding/export-source';
import { decodeMasks } from '@/lib/grounding/mask-picture';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import { type ExportFormat, isPictureFormat } from './export-formats';

export interface ExportResult {
  /** Null: the format can hold nothing of what there is. */
  readonly fileName: string | null;
  readonly omissions: readonly Omission[];
}

type HowToDraw = Omit<PictureExport, 'format'>;

/** Writes the source in the format and gives it to the person as a download, as a zip where there are several files. */
export async function runExport(
  format: ExportFormat,
  source: ExportSource,
  how: HowToDraw,
): Promise<ExportResult> {
  await decodeMasks(everyShape(source).filter(isOnPicture));
  const { files, omissions } = isPictureFormat(format)
    ? await exportPictures(source, { ...how, format })
    : exportShapes(format, source);
  const file = await asOne(files, `${exportBase(source)}-${endings[format]}.zip`);
  if (file !== null) saveFile(file);
  return { fileName: file?.name ?? null, omissions };
}

/** A mask that was renamed has the same cells as the model's. */
function everyShape({ media }: ExportSource) {
  return media.flatMap(({ findings }) =>
    findings.flatMap(({ shapes, removedShapes }) => [...shapes, ...removedShapes]),
  );
}

const endings: Readonly<Record<ExportFormat, string>> = {
  json: 'sightline',
  coco: 'coco',
  yolo: 'yolo',
  voc: 'voc',
  labelMe: 'labelme',
  cvat: 'cvat',
  labelStudio: 'label-studio',
  csv: 'csv',
  qwenLines: 'qwen',
  png: 'annotated',
  jpeg: 'annotated',
  svg: 'annotated',
};

async function asOne(files: readonly ExportFile[], zipName: string): Promise<ExportFile | null> {
  const [first, ...others] = files;
  if (first === undefined || others.length === 0) return first ?? null;
  const { zipFiles } = await import('@/lib/archive/zip-files');
  return { name: zipName, mediaType: 'application/zip', content: zipFiles(files) };
}
