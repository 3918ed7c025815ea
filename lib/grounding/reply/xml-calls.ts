import type { MarkupReader, RegionSink } from './markup-reader';
import type { Tag } from './markup-scanner';

const calling = /^function=(.+)$/;
const parameter = /^parameter=(.+)$/;
const longestValue = 10_000;

/**
 * A call as newer models write it, where the server does not take it apart:
 * `<function=computer_use><parameter=action>left_click</parameter><parameter=coordinate>[1, 2]</parameter></function>`.
 */
export class XmlCalls implements MarkupReader {
  readonly #sink: RegionSink;
  #call: { readonly tool: string; readonly start: number; readonly args: Map<string, unknown> } | null = null;
  #parameter: { readonly name: string; value: string } | null = null;

  constructor(sink: RegionSink) {
    this.#sink = sink;
  }

  reads(name: string): boolean {
    return /^(?:function|parameter)(?:=|$)/.test(name);
  }

  get isReading(): boolean {
    return this.#parameter !== null;
  }

  get isIncomplete(): boolean {
    return this.#call !== null;
  }

  open(tag: Tag): void {
    const tool = calling.exec(tag.name)?.[1];
    const name = parameter.exec(tag.name)?.[1];
    if (tool !== undefined) this.#call = { tool, start: tag.span[0], args: new Map() };
    if (name !== undefined && this.#call) this.#parameter = { name, value: '' };
  }

  close(name: string, [, end]: readonly [number, number]): void {
    const [call, open] = [this.#call, this.#parameter];
    if (open && call) call.args.set(open.name, argumentOf(open.value.trim()));
    this.#parameter = null;
    if (name !== 'function' || !call) return;
    this.#call = null;
    this.#sink.call(call.tool, Object.fromEntries(call.args), [call.start, end]);
  }

  text(text: string): void {
    const open = this.#parameter;
    if (open && open.value.length < longestValue) open.value += text;
  }

  end(): void {
    this.clear();
  }

  clear(): void {
    this.#call = null;
    this.#parameter = null;
  }
}

/** Lists and numbers are written as in JSON, words as they are. */
function argumentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
