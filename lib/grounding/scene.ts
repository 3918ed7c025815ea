import type { LabelColour } from './label-colour';
import type { OverlayLook } from './overlay-look';
import type { PictureShape } from './shape';

/** Everything that is drawn over a picture. */
export interface Scene {
  readonly shapes: readonly PictureShape[];
  readonly colourOf: (label: string | null) => LabelColour;
  readonly look: OverlayLook;
  /** The page's own font families, as CSS writes them. */
  readonly fontFamily: string;
  readonly hoveredId: string | null;
  readonly selectedIds: readonly string[];
  /** Where what is picked can be taken hold of: it is being corrected. Absent: nowhere. */
  readonly hasHandles?: boolean;
}

/** A shape on the screen: CSS pixels of the canvas. */
export interface ScreenShape {
  readonly shape: PictureShape;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly emphasis: 'none' | 'hovered' | 'selected';
}

/** As much of a canvas context as drawing a scene needs; one unit is one CSS pixel. */
export interface SceneContext
  extends Pick<
    CanvasRenderingContext2D,
    | 'save'
    | 'restore'
    | 'beginPath'
    | 'moveTo'
    | 'lineTo'
    | 'closePath'
    | 'rect'
    | 'arc'
    | 'roundRect'
    | 'fillRect'
    | 'strokeRect'
    | 'setLineDash'
    | 'fillText'
    | 'lineJoin'
    | 'lineWidth'
    | 'strokeStyle'
    | 'fillStyle'
    | 'globalAlpha'
    | 'font'
    | 'textBaseline'
  > {
  fill(): void;
  stroke(): void;
  measureText(text: string): { readonly width: number };
}
