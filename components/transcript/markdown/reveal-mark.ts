/** Room left beside words that were scrolled into view. */
const roomPx = 24;

/**
 * Scrolls the box of code that the words are in sideways when they are out of its view. Nothing else moves: the reader
 * may be elsewhere in the conversation.
 */
export function revealMark(mark: HTMLElement): void {
  const box = mark.closest('pre');
  const [words] = mark.getClientRects();
  if (box === null || words === undefined) return;
  const { left, right } = box.getBoundingClientRect();
  const isOutside = words.right < left + roomPx || words.left > right - roomPx;
  if (isOutside) box.scrollLeft += words.left - left - roomPx;
}
