import type { Shape } from './shape';

/** What the Stage shows and what is picked on it. View state only: it is never stored. */
export interface StageView {
  readonly isOpen: boolean;
  /** The message whose pictures are shown: a reply (with its shapes) or a person's own message (without). */
  readonly messageId: string | null;
  /** 0-based among that message's pictures. */
  readonly pictureIndex: number;
  readonly hoveredShapeId: string | null;
  /** In the order in which they were picked; the last is the one that is brought into sight. */
  readonly selectedShapeIds: readonly string[];
  /** Labels whose shapes are not shown, as `labelKeyOf` writes them. */
  readonly hiddenLabels: ReadonlySet<string>;
  /** The bare picture is wanted for a moment. */
  readonly isPeeking: boolean;
  /** Shapes are being corrected: they have handles, and dragging one changes it. `add-…`: the next drag or press makes one. */
  readonly tool: StageTool;
}

export type StageTool = 'look' | 'correct' | 'add-box' | 'add-point';

export interface StageActions {
  /** Of another message or picture: nothing is picked or hidden any more, and nothing is corrected. */
  show(messageId: string, pictureIndex: number, shapeId?: string): void;
  close(): void;
  hover(shapeId: string | null): void;
  /** Picks this one alone, or none. */
  select(shapeId: string | null): void;
  /** Picks one more, or lets it go. */
  toggleSelected(shapeId: string): void;
  selectAll(shapeIds: readonly string[]): void;
  hideLabels(keys: Iterable<string>, isHidden: boolean): void;
  peek(isPeeking: boolean): void;
  takeTool(tool: StageTool): void;
}

export type StageState = StageView & StageActions;

/** Labels that differ only in case or in spaces around them are one; what has no label has the empty key. */
export function labelKey(label: string | null): string {
  return label === null ? '' : label.trim().toLowerCase();
}

/** The label under which a shape is counted, shown and hidden: all writing has one, which no label can be. */
export function labelKeyOf({ label, isWriting }: Pick<Shape, 'label' | 'isWriting'>): string {
  return isWriting ? ' writing' : labelKey(label);
}

/**
 * Which one comes after (1) or before (−1) the current one, around the ends; the first or the last when none is
 * current. Null: there are none.
 */
export function neighbourOf(ids: readonly string[], currentId: string | null, step: 1 | -1): string | null {
  const at = currentId === null ? -1 : ids.indexOf(currentId);
  const from = at === -1 && step === -1 ? 0 : at;
  return ids.at((from + step) % ids.length) ?? null;
}
