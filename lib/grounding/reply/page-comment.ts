import { readGeometryUnder } from './geometry-readers';
import type { ModelGeometry } from './model-geometry';

const elements =
  'image|picture|figure|table|chart|formula|equation|diagram|photo|logo|stamp|seal|signature|text|title|heading|paragraph|caption|list|header|footer|code|' +
  '图片|图像|表格|图表|公式|文本|标题|印章|圖片|圖像|表格|圖表|文字|標題';
/** The name of a part of a page, then numbers in brackets and nothing else. */
const placed = new RegExp(
  String.raw`^\s{0,8}(${elements})\s{0,8}[:：]?\s{0,8}([([（［][\d.,，\s-]{7,80}[)\]）］])\s{0,8}$`,
  'iu',
);

/** QwenVL Markdown: `<!-- Image (x1, y1, x2, y2) -->` stands before what it places. Null for any other comment. */
export function readPageComment(
  comment: string,
): { readonly label: string; readonly geometry: readonly ModelGeometry[] } | null {
  const match = placed.exec(comment);
  const geometry = match ? readGeometryUnder('data-bbox', match[2]?.replace(/[（）［］]/g, ' ')) : [];
  return match?.[1] && geometry.length > 0 ? { label: match[1], geometry } : null;
}
