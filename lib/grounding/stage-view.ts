/** What the Stage shows and what is picked on it. View state only: it is never stored. */
export interface StageView {
  readonly isOpen: boolean;
  /** The message whose pictures are shown: a reply (with its shapes) or a person's own message (without). */
  readonly messageId: string | null;
  /** 0-based among that message's pictures. */
  readonly pictureIndex: number;
  readonly hoveredShapeId: string | null;
  readonly selectedShapeId: string | null;
}

export interface StageActions {
  show(messageId: string, pictureIndex: number, shapeId?: string): void;
  close(): void;
  hover(shapeId: string | null): void;
  select(shapeId: string | null): void;
}

export type StageState = StageView & StageActions;
