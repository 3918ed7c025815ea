/** What became of an object from the first picture to another. */
export type ChangeKind = 'same' | 'moved' | 'added' | 'removed';

/** One object followed through the panes. */
export interface Change {
  /** Stable as long as its shapes are. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: string | null;
  /** Its shape's id in each pane, in the order of the panes; null where it is not. */
  readonly shapeIds: readonly (string | null)[];
  /** Between its first and its last place, in pixels of the first picture; absent unless it moved. */
  readonly movedPx?: number;
}
