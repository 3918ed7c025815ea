import type { PictureFormat } from '@/lib/grounding/export-image';
import type { ShapeFormat } from '@/lib/grounding/export-shapes';

export type ExportFormat = ShapeFormat | PictureFormat;

/** In the order in which they are offered. */
export const shapeFormats = [
  'json',
  'coco',
  'yolo',
  'voc',
  'labelMe',
  'cvat',
  'labelStudio',
  'csv',
  'qwenLines',
] as const satisfies readonly ShapeFormat[];

export const pictureFormats = ['png', 'jpeg', 'svg'] as const satisfies readonly PictureFormat[];

export function isPictureFormat(format: ExportFormat): format is PictureFormat {
  return pictureFormats.some((known) => known === format);
}
