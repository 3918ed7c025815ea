import 'server-only';

/** One thing pointed out in a reply; coordinates are fractions of the picture's sides, 0–1. */
export interface Mark {
  readonly label: string;
  readonly box: readonly [number, number, number, number];
  readonly point: readonly [number, number];
}

/**
 * Marks as Qwen's vision models write them: a fenced JSON list, one object a line, `bbox_2d` [x1, y1, x2, y2] or
 * `point_2d` [x, y] in thousandths of the picture's sides. Source: Qwen3-VL cookbooks, 2d_grounding.
 */
export function writeMarks(marks: readonly Mark[], kind: 'box' | 'point'): string {
  if (marks.length === 0) return '```json\n[]\n```';
  return `\`\`\`json\n[\n${marks.map((mark) => `\t${writeMark(mark, kind)}`).join(',\n')}\n]\n\`\`\``;
}

/** The same marks for `response_format: json_object`, which allows no fence and wants an object outside. */
export function writeMarksObject(marks: readonly Mark[], kind: 'box' | 'point'): string {
  return `{"objects": [${marks.map((mark) => writeMark(mark, kind)).join(', ')}]}`;
}

function writeMark({ label, box, point }: Mark, kind: 'box' | 'point'): string {
  const [key, values] = kind === 'box' ? ['bbox_2d', box] : ['point_2d', point];
  return `{"${key}": [${values.map(toThousandths).join(', ')}], "label": ${JSON.stringify(label)}}`;
}

const toThousandths = (fraction: number) => Math.min(1000, Math.max(0, Math.round(fraction * 1000)));
