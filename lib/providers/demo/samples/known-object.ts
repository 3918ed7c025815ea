import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';
import type { TruthBox } from '@/lib/tasks/still-truth';
import type { ReplyLanguage } from '../language';
import type { Mark, TextLine, UnitBox } from '../wire';

/** One thing on a sample, in pixels of the sample. */
export interface KnownObject {
  /** By which a request names it: see `objectsNamed`. */
  readonly kind: string;
  readonly label: LocalText;
  readonly box: TruthBox;
  /** [x, y] inside what can be seen of it. */
  readonly point: readonly [x: number, y: number];
  /** True for what is named only when someone asks for it, such as the houses of the street. */
  readonly isBackdrop: boolean;
  /** How many units of it there are; one when absent. */
  readonly count?: number;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export function middleOf([x1, y1, x2, y2]: TruthBox): readonly [x: number, y: number] {
  return [Math.floor((x1 + x2) / 2), Math.floor((y1 + y2) / 2)];
}

export function unitBox([x1, y1, x2, y2]: TruthBox, { width, height }: PixelSize): UnitBox {
  return [x1 / width, y1 / height, x2 / width, y2 / height];
}

export function toMark(
  { label, box, point: [x, y], facts }: KnownObject,
  size: PixelSize,
  language: ReplyLanguage,
): Mark {
  return {
    label: label[language],
    box: unitBox(box, size),
    point: [(x + 0.5) / size.width, (y + 0.5) / size.height],
    ...(facts === undefined ? {} : { facts }),
  };
}

export function toLine(
  { text, box }: { readonly text: string; readonly box: TruthBox },
  size: PixelSize,
): TextLine {
  return { text, box: unitBox(box, size) };
}
