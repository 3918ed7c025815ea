import type { StoreApi } from 'zustand/vanilla';
import type { ImagePoint } from '@/lib/grounding/spaces';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import type { PointsRefusal } from './align-by-points';
import type { GreysRefusal } from './aligning/align-greys';
import type { Alignment, AlignmentMethod } from './alignment';
import type { CompareRefusal } from './compare-desk';
import type { ComparedPicture } from './compared-picture';
import type { DifferenceResult, DifferenceSettings } from './difference';

export type CompareMode = 'side-by-side' | 'swipe' | 'blink' | 'difference' | 'overlay';

/** How a picture lies on the first one, and how that came about. */
export interface PlacedAlignment extends Alignment {
  readonly method: AlignmentMethod;
  /** 0 to 1, of the automatic one: how sure it is. */
  readonly confidence?: number;
}

/** What is being computed, and what the last attempt came to. */
export interface CompareWork {
  readonly isSubtracting: boolean;
  readonly subtractionTrouble: CompareRefusal | null;
  readonly isAligning: boolean;
  /** Null: nothing has been tried, or it went well. */
  readonly alignTrouble: AlignTrouble | null;
}

/** Why a picture was not aligned. */
export type AlignTrouble =
  | PointsRefusal
  | { readonly code: GreysRefusal | CompareRefusal; readonly name: string };

/** A spot that was shown by hand on a picture: pixels of that picture. */
export interface AlignmentPick {
  readonly pictureIndex: number;
  readonly x: number;
  readonly y: number;
}

/** What a comparison shows and what is picked on it. View state only: it is never stored. */
export interface CompareView {
  /** Two to four. Boxes, alignments and the view are given in pixels of the first. */
  readonly pictures: readonly ComparedPicture[];
  /** One for each picture; the first lies on itself. */
  readonly alignments: readonly PlacedAlignment[];
  /** What the alignments were before, the latest last. */
  readonly earlierAlignments: readonly (readonly PlacedAlignment[])[];
  readonly mode: CompareMode;
  /** The two that are shown in turn, swiped, subtracted or laid over each other: indices of pictures. */
  readonly pair: readonly [number, number];
  /** Panes move together. Unlocked, moving one moves its picture on the others. */
  readonly isLocked: boolean;
  /** 0 to 1 of the width: where the second picture begins. */
  readonly swipeShare: number;
  /** 0 to 1: how much of the second picture is seen over the first. */
  readonly opacity: number;
  /** Times a second that the picture changes. */
  readonly blinkRate: number;
  readonly isBlinking: boolean;
  readonly isSecondShown: boolean;
  readonly hasShapes: boolean;
  /** The bare pictures are wanted for a moment. */
  readonly isPeeking: boolean;
  readonly colourBy: 'change' | 'label';
  readonly difference: DifferenceSettings;
  readonly differenceResult: DifferenceResult | null;
  readonly work: CompareWork;
  /** Of `Change`. */
  readonly hoveredChangeId: string | null;
  readonly pickedChangeId: string | null;
  /** Index into the regions of the difference. */
  readonly pickedRegion: number | null;
  /** Spots being shown to align the second of the pair by: on the one, on the other, and once more. Null: none are asked for. */
  readonly picks: readonly AlignmentPick[] | null;
}

export interface CompareActions {
  setMode(mode: CompareMode): void;
  setPair(pair: readonly [number, number]): void;
  lock(isLocked: boolean): void;
  /** Sets what is only looked at. */
  adjust(
    change: Partial<
      Pick<
        CompareView,
        | 'swipeShare'
        | 'opacity'
        | 'blinkRate'
        | 'isBlinking'
        | 'isSecondShown'
        | 'hasShapes'
        | 'isPeeking'
        | 'colourBy'
        | 'hoveredChangeId'
        | 'pickedChangeId'
        | 'pickedRegion'
        | 'differenceResult'
        | 'work'
      >
    >,
  ): void;
  setDifference(change: Partial<DifferenceSettings>): void;
  /** Lays a picture other than the first anew; can be undone. */
  align(pictureIndex: number, alignment: PlacedAlignment): void;
  /** The same while a drag goes on: one step to undo for the whole of it. */
  nudge(alignments: readonly PlacedAlignment[], isFirst: boolean): void;
  undoAlignment(): void;
  /** Asks for spots to align by; null: no longer. */
  askForPicks(isAsking: boolean): void;
  pick(spot: AlignmentPick): void;
}

export type CompareState = CompareView & CompareActions;

/** A comparison that is open: its state, and how the first picture lies in a pane. */
export interface CompareTools {
  readonly store: StoreApi<CompareState>;
  readonly viewport: ViewportControl;
  /** The spot that is meant in every pane: pixels of the first picture; null: none. */
  readonly spot: StoreApi<{ readonly at: ImagePoint | null }>;
}
