import 'server-only';

/** Fractions of the picture's sides, 0–1. */
export type UnitBox = readonly [x1: number, y1: number, x2: number, y2: number];

/** One thing pointed out in a reply; coordinates are fractions of the picture's sides, 0–1. */
export interface Mark {
  readonly label: string;
  readonly box: UnitBox;
  readonly point: readonly [x: number, y: number];
  /** What else is known of it, written after its label. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A line of text where it stands. */
export interface TextLine {
  readonly text: string;
  readonly box: UnitBox;
}

/** Something that happens in a video, in whole seconds. */
export interface TimedEvent {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly event: string;
}

/** A box in space: what it is, and the nine numbers of `bbox_3d`. */
export interface Cuboid {
  readonly label: string;
  /** Middle and sides in metres of the camera, then roll, pitch and yaw as parts of 180 degrees. */
  readonly numbers: readonly number[];
}

export type FieldValue = string | null | readonly Readonly<Record<string, string | number>>[];

/**
 * The part of a reply that a program reads. Formats: Qwen3-VL cookbooks (2d_grounding, ocr, document_parsing) and
 * https://www.alibabacloud.com/help/en/model-studio/vision.
 */
export type Block =
  | { readonly kind: 'boxes' | 'points'; readonly marks: readonly Mark[] }
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'cuboids'; readonly cuboids: readonly Cuboid[] }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [key: string, value: FieldValue])[] }
  | { readonly kind: 'events'; readonly events: readonly TimedEvent[] }
  | { readonly kind: 'page'; readonly format: 'html' | 'markdown'; readonly text: string };

/** A block as Qwen's vision models write it into a reply: fenced, one entry a line. */
export function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'page':
      return fence(block.format, block.text);
    case 'fields':
      return fence('json', writeFields(block.fields));
    case 'cuboids':
      return fence('json', writeList(block.cuboids.map(writeCuboid), ''));
    case 'events':
      return fence('json', `{\n\t"events": ${writeList(block.events.map(writeEvent), '\t')}\n}`);
    default:
      return fence('json', writeList(entriesOf(block), ''));
  }
}

/** Marks and lines of text as JSON objects; each begins with what is given of its picture, when there are several. */
export function entriesOf(
  block: Extract<Block, { kind: 'boxes' | 'points' | 'lines' }>,
  picture?: string,
): readonly string[] {
  const opening = picture === undefined ? '' : `"picture": ${JSON.stringify(picture)}, `;
  if (block.kind === 'lines')
    return block.lines.map(
      ({ text, box }) =>
        `{${opening}${writeNumbers('bbox_2d', box)}, "text_content": ${JSON.stringify(text)}}`,
    );
  return block.marks.map(({ label, box, point, facts }) => {
    const place = block.kind === 'boxes' ? writeNumbers('bbox_2d', box) : writeNumbers('point_2d', point);
    const others = Object.entries(facts ?? {}).map(([key, value]) => `, "${key}": ${JSON.stringify(value)}`);
    return `{${opening}${place}, "label": ${JSON.stringify(label)}${others.join('')}}`;
  });
}

export function writeCuboid({ label, numbers }: Cuboid): string {
  return `{"bbox_3d": [${numbers.join(', ')}], "label": ${JSON.stringify(label)}}`;
}

export function writeFields(fields: Extract<Block, { kind: 'fields' }>['fields']): string {
  if (fields.length === 0) return '{}';
  const rows = fields.map(([key, value]) => `\t${JSON.stringify(key)}: ${writeValue(value)}`);
  return `{\n${rows.join(',\n')}\n}`;
}

function writeValue(value: FieldValue): string {
  if (value === null || typeof value === 'string') return JSON.stringify(value);
  return writeList(
    value.map((row) => JSON.stringify(row)),
    '\t',
  );
}

export function writeEvent({ startSeconds, endSeconds, event }: TimedEvent): string {
  return `{"start_time": "${clockTime(startSeconds)}", "end_time": "${clockTime(endSeconds)}", "event": ${JSON.stringify(event)}}`;
}

/** HH:mm:ss, as the vendor's prompts ask for it. */
export function clockTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function writeList(entries: readonly string[], indent: string): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `${indent}\t${entry}`).join(',\n')}\n${indent}]`;
}

function writeNumbers(key: string, fractions: readonly number[]): string {
  return `"${key}": [${fractions.map(toThousandths).join(', ')}]`;
}

/** The models' own unit: 0–1000 along each side of the picture. */
export function toThousandths(fraction: number): number {
  return Math.min(1000, Math.max(0, Math.round(fraction * 1000)));
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
