/** Text that arrives in pieces. What has been read is let go; only the part that waits for more is kept. */
export class TextCursor {
  text = '';
  at = 0;
  /** No more text will come: a look ahead that meets the end may decide. */
  isLast = false;
  /** UTF-16 offset of `text[0]` in the whole reply. */
  #base = 0;

  push(piece: string, offset: number): void {
    this.text = this.text.slice(this.at) + piece;
    this.#base = offset + piece.length - this.text.length;
    this.at = 0;
  }

  get offset(): number {
    return this.#base + this.at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What a sticky pattern matches here, without moving. */
  look(pattern: RegExp, at = this.at): string {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0] ?? '';
  }
}
