import type { ShelfProduct } from './shelf-labels';

/** [x1, y1, x2, y2] in pixels of the sample: origin top left, right and bottom edges exclusive. */
export type TruthBox = readonly [number, number, number, number];

/** Text as it is written, with the box around its letters. */
export interface BoxedText {
  readonly text: string;
  readonly box: TruthBox;
}

/** What is known of every lettered sample. */
interface StillTruth {
  readonly width: number;
  readonly height: number;
  /** Its 12 × 8 RGB thumbnail as hexadecimal digits. */
  readonly signature: string;
  /** Every line of text in reading order; words far apart on one line are joined by a space. */
  readonly lines: readonly BoxedText[];
}

/** Amounts are in cents of `currency`; boxes are those of the printed amount, of an item those of its line. */
export interface ReceiptTruth extends StillTruth {
  readonly shop: BoxedText;
  /** In ISO 8601. */
  readonly date: BoxedText;
  readonly items: readonly {
    readonly name: string;
    readonly quantity: number;
    readonly unitCents: number;
    readonly amountCents: number;
    readonly box: TruthBox;
  }[];
  readonly subtotal: { readonly cents: number; readonly box: TruthBox };
  readonly tax: { readonly percent: number; readonly cents: number; readonly box: TruthBox };
  readonly total: { readonly cents: number; readonly box: TruthBox };
  readonly currency: string;
}

export interface ChartTruth extends StillTruth {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly x: { readonly label: string; readonly categories: readonly string[] };
  /** In the unit `label`, with a grid line at every `step`. */
  readonly y: { readonly label: string; readonly min: number; readonly max: number; readonly step: number };
  /** One value for each category. */
  readonly series: readonly {
    readonly name: string;
    readonly kind: 'bar' | 'line';
    readonly colour: string;
    readonly values: readonly number[];
  }[];
  /** Each bar and each point of the line. */
  readonly marks: readonly {
    readonly series: string;
    readonly category: string;
    readonly value: number;
    readonly box: TruthBox;
  }[];
}

export interface PageTruth extends StillTruth {
  /** In reading order; a figure and a table carry no text of their own here. */
  readonly regions: readonly {
    readonly kind: 'header' | 'title' | 'byline' | 'paragraph' | 'figure' | 'caption' | 'table' | 'footer';
    readonly text: string;
    readonly box: TruthBox;
  }[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Row 0 is the row of headings. */
    readonly cells: readonly {
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly box: TruthBox;
    }[];
  };
}

export interface SketchTruth extends StillTruth {
  /** Outer elements before the inner ones; the text is empty where none is written, such as on an image. */
  readonly elements: readonly {
    readonly kind:
      | 'address-bar'
      | 'navigation'
      | 'logo'
      | 'link'
      | 'button'
      | 'heading'
      | 'text'
      | 'image'
      | 'card'
      | 'footer'
      | 'note';
    readonly text: string;
    readonly box: TruthBox;
  }[];
}

/** A product where it stands: all its facings as one. Shelf and place count from 1, from the top left. */
export interface ShelfStand {
  readonly product: ShelfProduct;
  readonly shelf: number;
  readonly place: number;
  /** How many units stand side by side. */
  readonly facings: number;
  /** The price on the tag, in cents of a dollar. */
  readonly cents: number;
  readonly tagBox: TruthBox;
  readonly box: TruthBox;
  /** [x, y] well inside the box. */
  readonly point: readonly [number, number];
}

export interface ShelfTruth extends StillTruth {
  readonly products: readonly ShelfStand[];
}

/** From the first shelf to the second; where a product stood and stands is read from their truths. */
export type ShelfChanges = readonly {
  readonly kind: 'moved' | 'added' | 'removed' | 'price-changed';
  readonly product: ShelfProduct;
}[];

export interface MathsTruth extends StillTruth {
  readonly problem: string;
  /** The ladder's length, its foot's distance from the wall, and how far the foot slips, in metres. */
  readonly given: { readonly lengthM: number; readonly footM: number; readonly slipM: number };
  readonly figure: { readonly box: TruthBox };
}
