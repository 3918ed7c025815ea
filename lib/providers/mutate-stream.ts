import 'server-only';
import fc from 'fast-check';

/** Makes a stream of bytes worse, somewhere. Places are shares of the length, from 0 to 1. */
type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop' | 'double'; readonly at: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string };

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** What an upstream, a proxy or a broken line may put between two records. */
const oddities = [
  '\n',
  '\r\n\r\n',
  ': ping\n\n',
  'data: [DONE]\n\n',
  'data:\n\n',
  'data: null\n\n',
  'data: []\n\n',
  'data: {"choices":null}\n\n',
  'data: {"choices":[null]}\n\n',
  'data: {"output":{"choices":[{"message":null}]}}\n\n',
  'data: {"error":{"message":"x","code":"internal_error"}}\n\n',
  'event: error\ndata: {"code":"InternalError","message":"x"}\n\n',
  'data: {"choices":[{"delta":{"content":7},"finish_reason":8}],"usage":"x"}\n\n',
  '\u0000\ufeff',
  '<html>502</html>',
];

/** One to five mutations, to be made by `mutateStream`. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
    fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const), at: place }),
    fc.record({ kind: fc.constant('swap' as const), at: place, to: place }),
    fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...oddities) }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** The recorded stream after these mutations: bytes flipped, lines dropped, doubled, swapped, put in, the end cut off. */
export function mutateStream(bytes: Uint8Array, made: readonly Mutation[]): Uint8Array<ArrayBuffer> {
  return made.reduce(mutate, Uint8Array.from(bytes));
}

function mutate(bytes: Uint8Array<ArrayBuffer>, mutation: Mutation): Uint8Array<ArrayBuffer> {
  const at = Math.floor(mutation.at * bytes.length);
  if (mutation.kind === 'cut') return bytes.slice(0, at);
  if (mutation.kind === 'flip') {
    const flipped = Uint8Array.from(bytes);
    if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << mutation.bit);
    return flipped;
  }
  return joined(mutateLines(linesOf(bytes), mutation));
}

function mutateLines(
  lines: readonly Uint8Array[],
  mutation: Exclude<Mutation, { readonly kind: 'cut' | 'flip' }>,
): readonly Uint8Array[] {
  const at = Math.min(Math.floor(mutation.at * lines.length), Math.max(0, lines.length - 1));
  const line = lines.slice(at, at + 1);
  switch (mutation.kind) {
    case 'drop':
      return lines.toSpliced(at, 1);
    case 'double':
      return lines.toSpliced(at, 0, ...line);
    case 'swap':
      return lines.toSpliced(at, 1).toSpliced(Math.floor(mutation.to * lines.length), 0, ...line);
    case 'insert':
      return lines.toSpliced(at, 0, new TextEncoder().encode(mutation.text));
  }
}

/** Each with the line feed that ends it. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
