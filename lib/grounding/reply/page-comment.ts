import { readGeometryUnder } from './geometry-readers';
import type { ModelGeometry } from './model-geometry';

const placed =
  /^\s{0,8}(image|picture|figure|table|chart|formula|diagram|图片|图像|表格|图表|圖片|表格|圖表)\s{0,8}(\([\d.,\s-]{7,80}\))\s{0,8}$/i;

/** QwenVL Markdown: `<!-- Image (x1, y1, x2, y2) -->` stands before what it places. Null for any other comment. */
export function readPageComment(
  comment: string,
): { readonly label: string; readonly geometry: readonly ModelGeometry[] } | null {
  const match = placed.exec(comment);
  const geometry = match ? readGeometryUnder('data-bbox', match[2]) : [];
  return match?.[1] && geometry.length > 0 ? { label: match[1], geometry } : null;
}
