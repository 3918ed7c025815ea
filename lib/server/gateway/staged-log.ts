import 'server-only';
import { vi } from 'vitest';

export interface StagedLog {
  /** Everything that was written, as it stood on standard output. */
  text(): string;
  /** The lines that tell of requests, in order, as objects. */
  requests(): readonly Readonly<Record<string, unknown>>[];
  /** Waits for so many of them. */
  awaitRequests(count: number): Promise<readonly Readonly<Record<string, unknown>>[]>;
  clear(): void;
}

/** Keeps what the process writes to its log, and writes it nowhere. */
export function stageLog(): StagedLog {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const requests = () =>
    text
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event === 'request');
  return {
    text: () => text,
    requests,
    async awaitRequests(count) {
      await vi.waitUntil(() => requests().length >= count, { timeout: 10_000, interval: 5 });
      return requests();
    },
    clear() {
      text = '';
    },
  };
}
