import 'server-only';

/** A JSON text whose long data URLs are cut to their ends, and the way back. */
export interface Outline {
  readonly text: string;
  /** The string that was cut, when `value` is what stands for it. */
  restore(value: string): string | undefined;
  /** A JSON text made of the outline, in UTF-8, with everything that was cut in its place again, byte for byte. */
  fill(json: string): Uint8Array<ArrayBuffer>;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Shorter data URLs stay as they are: cutting them would save nothing. */
const minCutBytes = 1024;
const keptHeadBytes = 64;
const keptTailBytes = 4;
/** No request has so many media; looking for the next of millions would hold up everybody else. */
const mostLookedAt = 50_000;

const base64Head = /^data:[a-z0-9.+/-]+(;[a-z0-9=.+-]+)*;base64,[A-Za-z0-9+/_-]{4}/i;
/** Each call decodes a whole text, so nothing is left in it from one body to the next. */
const decoder = new TextDecoder('utf-8', { fatal: true });

const quote = 0x22;
const backslash = 0x5c;

/**
 * Cuts the base64 out of a request before it is parsed: of `"data:image/jpeg;base64,/9j/…/2wBD"` the outline keeps
 * the first 64 characters, the length, and the last four. Decoding and parsing megabytes that nobody here looks at
 * would cost more than the rest of the gateway. Only strings without escapes are cut, so quotes are where they seem.
 */
export function outlineOf(body: Uint8Array<ArrayBuffer>): Outline {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const cuts = new Map<string, Cut>();
  let text = '';
  let copiedTo = 0;
  let escapeAt = bytes.indexOf(backslash);
  let open = bytes.indexOf('"data:');
  for (
    let seen = 0;
    open !== -1 && seen < mostLookedAt;
    seen += 1, open = bytes.indexOf('"data:', open + 1)
  ) {
    const start = open + 1;
    const end = bytes.indexOf(quote, start);
    if (end === -1) break;
    if (end - start < minCutBytes) continue;
    if (escapeAt !== -1 && escapeAt < open) escapeAt = bytes.indexOf(backslash, open - 1);
    const hasEscape = escapeAt !== -1 && escapeAt < end;
    const head = bytes.toString('latin1', start, start + keptHeadBytes);
    if (hasEscape || isFollowedByColon(bytes, end) || !base64Head.test(head)) continue;
    const tail = bytes.toString('latin1', end - keptTailBytes, end);
    const sign = `~${cuts.size}:${end - start}~`;
    cuts.set(head + sign + tail, { start, end });
    text += decoder.decode(bytes.subarray(copiedTo, start)) + head + sign + tail;
    copiedTo = end;
  }
  return {
    text: text + decoder.decode(bytes.subarray(copiedTo)),
    restore(value) {
      const cut = cuts.get(value);
      return cut === undefined ? undefined : bytes.toString('utf8', cut.start, cut.end);
    },
    fill: (json) => filled(json, bytes, cuts),
  };
}

/** Megabytes are copied once: as text they would be decoded, escaped and encoded again. */
function filled(json: string, bytes: Uint8Array, cuts: ReadonlyMap<string, Cut>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let copiedTo = 0;
  for (let open = json.indexOf('"data:'); open !== -1; open = json.indexOf('"data:', open + 1)) {
    const end = json.indexOf('"', open + 1);
    const cut = cuts.get(json.slice(open + 1, end));
    if (end === -1 || cut === undefined) continue;
    pieces.push(encoder.encode(json.slice(copiedTo, open + 1)), bytes.subarray(cut.start, cut.end));
    copiedTo = end;
  }
  pieces.push(encoder.encode(json.slice(copiedTo)));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Such a string is a key, which no `restore` of values would bring back. */
function isFollowedByColon(bytes: Uint8Array, end: number): boolean {
  let at = end + 1;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return bytes[at] === 0x3a;
}
