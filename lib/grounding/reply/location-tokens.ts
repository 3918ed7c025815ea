import type { MarkupReader, RegionSink } from './markup-reader';
import type { Tag } from './markup-scanner';
import { type AxisOrder, boxOf, geometryOfNumbers, type ModelGeometry, polygonOf } from './model-geometry';

const locationToken = /^loc(_?)(\d{1,4})$/;
const longestLabel = 200;
const mostNumbers = 4096;

/**
 * Florence-2: `label<loc_1><loc_2><loc_3><loc_4>`, the label before; eight tokens are a quadrilateral, more a polygon.
 * PaliGemma: `<loc0001><loc0002><loc0003><loc0004> label ;`, the label after, y before x, four tokens or nothing.
 */
export class LocationTokens implements MarkupReader {
  /** A label may follow, but so may anything else. */
  readonly isReading = false;
  readonly #sink: RegionSink;
  #numbers: number[] = [];
  #isLabelBefore = false;
  #span: readonly [number, number] = [0, 0];
  #text = '';

  constructor(sink: RegionSink) {
    this.#sink = sink;
  }

  reads(name: string): boolean {
    return locationToken.test(name);
  }

  get isIncomplete(): boolean {
    return this.#numbers.length > 0 && this.#numbers.length < 4;
  }

  /** These tokens do not close. */
  close(): void {}

  open({ name, span }: Tag): void {
    const match = locationToken.exec(name);
    if (!match || this.#numbers.length >= mostNumbers) return;
    const isLabelBefore = match[1] === '_';
    if (this.#numbers.length > 0 && !isLabelBefore && this.#text.trim() !== '') this.end();
    if (this.#numbers.length === 0) this.#span = span;
    this.#isLabelBefore = isLabelBefore;
    this.#numbers.push(Number(match[2]));
    this.#span = [this.#span[0], span[1]];
  }

  text(text: string): void {
    const isDone = this.#numbers.length > 0 && (this.#isLabelBefore || /[;\n]/.test(text));
    if (isDone && !this.#isLabelBefore) this.#text += text.slice(0, text.search(/[;\n]/));
    if (isDone) this.end();
    const rest = isDone && !this.#isLabelBefore ? text.slice(text.search(/[;\n]/) + 1) : text;
    const line = rest.slice(rest.lastIndexOf('\n') + 1);
    this.#text = (line === rest ? this.#text + rest : line).slice(-longestLabel);
  }

  /** The group of tokens is complete. */
  end(): void {
    const label = this.#text.trim().replace(/^[,;]\s*/, '') || null;
    const geometry = this.#geometry();
    this.#numbers = [];
    this.#text = '';
    if (geometry) this.#sink.region([geometry], { label, attributes: {} }, this.#span);
  }

  clear(): void {
    this.#numbers = [];
    this.#text = '';
  }

  #geometry(): ModelGeometry | null {
    const numbers = this.#numbers;
    const order: AxisOrder = this.#isLabelBefore ? 'x-first' : 'y-first';
    if (numbers.length === 4) return boxOf(numbers, order);
    if (!this.#isLabelBefore || numbers.length < 6 || numbers.length % 2 !== 0) return null;
    return geometryOfNumbers(numbers, order) ?? polygonOf(numbers, true, order);
  }
}
