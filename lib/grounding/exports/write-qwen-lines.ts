import type { Finding } from '../export-source';
import type { Shape } from '../shape';
import type { Size } from '../spaces';
import { cuboidNumbers } from './cuboid-numbers';
import type { ExportWriter, WritableMedium } from './export-writer';
import { pairsOf } from './rounded';

/**
 * JSON lines as Qwen's fine-tuning code reads them: one conversation per picture and reply, the shapes in the words and
 * the space of that model: where its reply was read as pixels, pixels of the copy that it was sent, everywhere else
 * thousandths. Boxes in space stand in metres and parts of 180 degrees.
 */
export const qwenLinesWriter: ExportWriter = {
  holds: { picture: ['box', 'point', 'polygon', 'line', 'cuboid'], video: [] },
  refuses: (shape) => shape.kind === 'cuboid' && cuboidNumbers(shape.corners) === null,
  holdsAttributes: true,
  holdsWriting: true,
  isPerAnswer: true,
  tellsCorrections: 'beside',
  write: (media, base) => {
    const content = media.flatMap((medium) => linesOf(medium)).join('');
    return content === '' ? [] : [{ name: `${base}-qwen.jsonl`, mediaType: 'application/jsonl', content }];
  },
};

/** A reply of which a person took away everything has taught nothing. */
function linesOf(medium: WritableMedium): readonly string[] {
  return medium.findings.filter(({ shapes }) => shapes.length > 0).map((finding) => lineOf(finding, medium));
}

function lineOf(finding: Finding, medium: WritableMedium): string {
  const toModel = coordinatesFor(finding, medium);
  const objects = finding.shapes.map((shape) => JSON.stringify(objectOf(shape, toModel)));
  const line = {
    image: medium.file,
    conversations: [
      { from: 'human', value: `<image>\n${withoutPlaceholders(finding.answer.prompt)}` },
      {
        from: 'gpt',
        value: `\`\`\`json\n[\n${objects.map((object) => `\t${object}`).join(',\n')}\n]\n\`\`\``,
      },
    ],
  };
  return `${JSON.stringify(line)}\n`;
}

/** The training code counts these against the pictures of the line. */
function withoutPlaceholders(prompt: string): string {
  return prompt.replace(/<(image|video)>/g, '$1');
}

type ToModel = (coords: readonly number[]) => readonly (readonly [number, number])[];

function coordinatesFor({ answer, sent }: Finding, medium: Size): ToModel {
  const countsPixels = answer.space === 'sent-pixels' || answer.space === 'picture-pixels';
  const side: Size = countsPixels ? sent : { width: 1000, height: 1000 };
  /** Pixels end one before the side; thousandths name the far edge itself. */
  const beyond = countsPixels ? 1 : 0;
  const scaled = (value: number, from: number, to: number) =>
    Math.min(Math.max(Math.round((value / from) * to), 0), to - beyond);
  return (coords) =>
    pairsOf(coords).map(([x, y]) => [
      scaled(x, medium.width, side.width),
      scaled(y, medium.height, side.height),
    ]);
}

function nameOf({ label, isWriting }: Shape): Readonly<Record<string, string>> {
  if (label === null) return {};
  return isWriting ? { text_content: label } : { label };
}

function objectOf(shape: Shape, toModel: ToModel) {
  const name = nameOf(shape);
  // The name comes first and is never an attribute's.
  const words = { ...name, ...shape.attributes, ...name };
  const points = toModel(shape.coords);
  switch (shape.kind) {
    case 'box':
      return { bbox_2d: points.flat(), ...words };
    case 'point':
      return { point_2d: points.flat(), ...words };
    case 'cuboid':
      return { bbox_3d: cuboidNumbers(shape.corners), ...words };
    case 'polygon':
      return shape.isClosed ? { polygon: points, ...words } : { trajectory: points, ...words };
    default:
      return words;
  }
}
