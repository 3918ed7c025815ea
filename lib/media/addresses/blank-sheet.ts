/** Where a picture or video would be drawn that was not loaded: both sides in pixels. */
export const blankSheetSidePx = 1000;

/** A PNG of one pale grey, 1000 × 1000 pixels of one bit; written down because every page would make the same one. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAA+gAAAPoAQMAAAB3bUanAAAAA1BMVEX09PWosMT8AAAAkUlEQVR42u3BMQEAAADCoPVPbQo/oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAvgbsPwABNAyb4wAAAABJRU5ErkJggg==';

/** The sheet as a file. */
export function blankSheet(): Blob {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}
