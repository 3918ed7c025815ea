import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStreamDecoder, type StreamRecord } from './event-stream';

const utf8 = new TextEncoder();

function decodeInPieces(bytes: Uint8Array, cuts: readonly number[]): StreamRecord[] {
  const decoder = createEventStreamDecoder();
  const records: StreamRecord[] = [];
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    records.push(...decoder.feed(bytes.subarray(from, cut)));
    from = cut;
  }
  return [...records, ...decoder.finish()];
}

const data = (text: string) => decodeInPieces(utf8.encode(text), []).map((record) => record.data);

describe('event stream decoding', () => {
  it('reads records whichever way their lines end', () => {
    expect(data('data: a\n\ndata: b\r\n\r\ndata: c\r\rdata: d\n\n')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('skips comments and other fields, joins data lines, keeps the event name', () => {
    const text = ': ping\n\nid: 7\nevent: error\nretry: 5\ndata:one\ndata: two\n\n';
    expect(decodeInPieces(utf8.encode(text), [])).toEqual([{ event: 'error', data: 'one\ntwo' }]);
  });

  it('reads a last record whose blank line is missing, and nothing from an empty stream', () => {
    expect(data('data: x\n\ndata: [DONE]')).toEqual(['x', '[DONE]']);
    expect(data('')).toEqual([]);
  });

  it('takes off one space only and drops a byte-order mark', () => {
    expect(data('\uFEFFdata:  two\n\ndata\n\n')).toEqual([' two', '']);
  });

  it('joins a long line that comes in very many pieces only once', () => {
    const long = 'x'.repeat(2_000_000);
    const bytes = utf8.encode(`data: a\r\n\r\ndata: ${long}\n\n`);
    const cuts = Array.from({ length: bytes.length / 16 }, (_, place) => place * 16);
    expect(decodeInPieces(bytes, cuts).map((record) => record.data)).toEqual(['a', long]);
  });

  it('gives the comments that were asked for, in their place, and no others', () => {
    const decoder = createEventStreamDecoder(': notice ');
    const text = ': ping\n\ndata: a\n: notice {"b":1}\n\n: notices\n:notice c\n: notice d\n\n';
    expect(decoder.feed(utf8.encode(text))).toEqual([
      { event: '', data: '{"b":1}', isComment: true },
      { event: '', data: 'a' },
      { event: '', data: 'd', isComment: true },
    ]);
  });

  it('gives the same records wherever the bytes are cut', () => {
    const text = ':x\r\n\r\ndata: 图里有一只 🐕\r\nevent: e\r\ndata: {"a":"é"}\r\n\r\ndata: end\n\n';
    const bytes = utf8.encode(text);
    const whole = decodeInPieces(bytes, []);
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(decodeInPieces(bytes, [cut])).toEqual(whole);
    const cuts = fc.array(fc.nat(bytes.length)).map((places) => places.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(cuts, (places) => {
        expect(decodeInPieces(bytes, places)).toEqual(whole);
      }),
    );
  });
});
