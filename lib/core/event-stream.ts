/** One dispatched record of an event stream. `event` is empty when the stream named none. */
export interface StreamRecord {
  readonly event: string;
  readonly data: string;
  /** A comment that was asked for, `data` being what follows its beginning. */
  readonly isComment?: true;
}

export interface EventStreamDecoder {
  /** The records completed by these bytes; bytes may be cut anywhere, inside a character too. */
  feed(bytes: Uint8Array): readonly StreamRecord[];
  /** The record that the stream's end completes: a sender may leave out the last blank line. */
  finish(): readonly StreamRecord[];
}

/** A record longer than this (in UTF-16 units) is no chat stream: the decoder throws instead of growing without end. */
const maxRecordLength = 32 * 1024 * 1024;

/**
 * Decodes Server-Sent Events from bytes. Lines end in LF, CR or CRLF; ids and retry hints are skipped, and
 * so are comments, unless they begin as `keptComment` does (`: notice `, say): such a one is given in its place.
 * Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventStreamDecoder(keptComment: string | null = null): EventStreamDecoder {
  const text = new TextDecoder();
  let rest = '';
  let searchedTo = 0;
  let skipsLineFeed = false;
  let event = '';
  let data: string | null = null;

  const dispatch = (records: StreamRecord[]) => {
    if (data !== null) records.push({ event, data });
    event = '';
    data = null;
  };

  const addData = (value: string) => {
    data = data === null ? value : `${data}\n${value}`;
    if (data.length > maxRecordLength) throw new RangeError('An event is too long.');
  };

  const readComment = (line: string, records: StreamRecord[]) => {
    if (keptComment === null || !line.startsWith(keptComment)) return;
    records.push({ event: '', data: line.slice(keptComment.length), isComment: true });
  };

  const readLine = (buffer: string, start: number, end: number, records: StreamRecord[]) => {
    if (start === end) return dispatch(records);
    if (buffer.slice(start, start + 5) === 'data:') return addData(valueAfter(buffer, start + 5, end));
    if (buffer.charCodeAt(start) === 0x3a) return readComment(buffer.slice(start, end), records);
    if (buffer.slice(start, start + 6) === 'event:') event = valueAfter(buffer, start + 6, end);
    else if (buffer.slice(start, end) === 'data') addData('');
  };

  /** Joined only when its line ends: a long line in many pieces must not be searched, or copied, once per piece. */
  const holdBack = (piece: string): readonly StreamRecord[] => {
    if (piece !== '') skipsLineFeed = false;
    rest += piece;
    searchedTo = rest.length;
    if (rest.length > maxRecordLength) throw new RangeError('A line of the event stream is too long.');
    return [];
  };

  const readLines = (piece: string): readonly StreamRecord[] => {
    if (!piece.includes('\n') && !piece.includes('\r')) return holdBack(piece);
    const records: StreamRecord[] = [];
    let buffer = rest + piece;
    if (skipsLineFeed && buffer !== '') {
      if (buffer.charCodeAt(0) === 0x0a) buffer = buffer.slice(1);
      skipsLineFeed = false;
    }
    const hasReturns = buffer.includes('\r');
    let start = 0;
    for (;;) {
      const end = nextLineEnd(buffer, Math.max(start, searchedTo), hasReturns);
      if (end === -1) break;
      readLine(buffer, start, end, records);
      const isReturn = buffer.charCodeAt(end) === 0x0d;
      start = end + 1;
      if (isReturn && start === buffer.length) skipsLineFeed = true;
      else if (isReturn && buffer.charCodeAt(start) === 0x0a) start += 1;
    }
    rest = '';
    holdBack(buffer.slice(start));
    return records;
  };

  return {
    feed: (bytes) => readLines(text.decode(bytes, { stream: true })),
    finish: () => readLines(`${text.decode()}\n\n`),
  };
}

/** One space after the colon belongs to the syntax, not to the value. */
function valueAfter(buffer: string, start: number, end: number): string {
  return buffer.slice(buffer.charCodeAt(start) === 0x20 && start < end ? start + 1 : start, end);
}

function nextLineEnd(buffer: string, from: number, hasReturns: boolean): number {
  const lineFeed = buffer.indexOf('\n', from);
  if (!hasReturns) return lineFeed;
  const carriageReturn = buffer.indexOf('\r', from);
  if (carriageReturn === -1) return lineFeed;
  return lineFeed === -1 ? carriageReturn : Math.min(lineFeed, carriageReturn);
}
