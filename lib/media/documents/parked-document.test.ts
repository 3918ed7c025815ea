import { describe, expect, it } from 'vitest';
import { err } from '@/lib/core/result';
import { parkDocument, takeParkedDocument } from './parked-document';

function opened() {
  const state = { isClosed: false };
  const none = async () => err('cancelled' as const);
  const document = {
    format: 'pdf' as const,
    pageCount: 2,
    pageSize: none,
    thumbnail: none,
    render: none,
    close: () => {
      state.isClosed = true;
    },
  };
  return { document, state };
}

const [file, other] = [new Blob(['a']), new Blob(['b'])];
const never = () => () => undefined;

describe('a parked document', () => {
  it('is taken once, by whoever opens the same file', () => {
    const { document, state } = opened();
    parkDocument(file, document, never);
    expect(takeParkedDocument(other)).toBeNull();
    expect(takeParkedDocument(file)).toBe(document);
    expect(takeParkedDocument(file)).toBeNull();
    expect(state.isClosed).toBe(false);
  });

  it('is closed when another one is parked', () => {
    const [first, second] = [opened(), opened()];
    parkDocument(file, first.document, never);
    parkDocument(other, second.document, never);
    expect(first.state.isClosed).toBe(true);
    expect(takeParkedDocument(file)).toBeNull();
    expect(takeParkedDocument(other)).toBe(second.document);
  });

  it('is closed when nobody comes', () => {
    const { document, state } = opened();
    let giveUp: () => void = () => undefined;
    parkDocument(file, document, (_delayMs, run) => {
      giveUp = run;
      return () => undefined;
    });
    giveUp();
    expect(state.isClosed).toBe(true);
    expect(takeParkedDocument(file)).toBeNull();
  });
});
