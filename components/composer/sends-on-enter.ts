interface EnterPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** What a browser reports for a key that an input method has taken (UI Events, section 8.3). */
const takenByInputMethod = 229;

/**
 * Whether this key sends the message. Enter that ends a composition never does; on coarse pointers a plain
 * Enter breaks the line, since there is no Shift to hold. Control or Command with Enter sends everywhere.
 */
export function sendsOnEnter(press: EnterPress, isPointerCoarse: boolean): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === takenByInputMethod) return false;
  if (press.ctrlKey || press.metaKey) return true;
  return !press.shiftKey && !press.altKey && !isPointerCoarse;
}
