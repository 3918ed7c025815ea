/**
 * Gives the focus to a neighbour when the control that held it has gone with what was just done: whoever works by
 * keyboard would start at the top of the page again. A focus that is anywhere else is left alone.
 */
export function rescueFocus(neighbour: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) neighbour()?.focus();
  });
}

/** The message box, its caret behind the last word. */
export function endOfMessage(): HTMLElement | null {
  const box = messageBox();
  if (box instanceof HTMLTextAreaElement) {
    box.setSelectionRange(box.value.length, box.value.length);
    box.scrollTop = box.scrollHeight;
  }
  return box;
}

/** Where the focus goes when nothing is nearer. Not on touch screens, where it would bring up the keyboard. */
export function messageBox(): HTMLElement | null {
  return matchMedia('(pointer: coarse)').matches ? null : document.getElementById('message');
}
