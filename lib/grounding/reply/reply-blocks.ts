/** Counts the blocks of a reply: fenced ones, and lists that stand apart. As many as pictures: one for each. */
export class ReplyBlocks {
  #count = 0;
  #hasEnded = true;

  get count(): number {
    return this.#count;
  }

  /** Something was listed: the 0-based block that it belongs to. */
  entry(): number {
    if (this.#hasEnded) this.#count += 1;
    this.#hasEnded = false;
    return this.#count - 1;
  }

  /** A list without anything in it is a block of its own. */
  emptyList(): void {
    this.entry();
    this.#hasEnded = true;
  }

  /** A fence. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Text between entries: the bracket of a list ends it. */
  text(text: string): void {
    if (/[\]］]/.test(text)) this.#hasEnded = true;
  }

  clear(): void {
    this.#count = 0;
    this.#hasEnded = true;
  }
}
