import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeFailure, decodeTurn } from '@/lib/protocol/decode';
import type { Failure } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';
import { type StagedGateway, stageGateway } from './staged-gateway';

interface Row {
  readonly name: string;
  readonly code: FailureCode;
  readonly status: number;
  /** The English sentence for API clients, to which the upstream's own words are added. */
  readonly says: string;
  readonly param?: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly contentType?: string;
  /** What each endpoint answers, byte for byte. */
  readonly compatible: string;
  readonly native: string;
}

const file = new URL('../../providers/dashscope/__fixtures__/faults.json', import.meta.url);
const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8'));

let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', vi.stubEnv);
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

/** Asks the endpoint for a stream; the search is what only the native one can do. */
async function failureOf(row: Row, endpoint: 'compatible' | 'native'): Promise<Failure | undefined> {
  gateway.setPlay((response) => {
    // A wait that is longer than the server's own makes it answer at once.
    const wait = row.status >= 429 ? { 'retry-after': '30' } : {};
    response.writeHead(row.status, { 'content-type': row.contentType ?? 'application/json', ...wait });
    response.end(row[endpoint]);
  });
  const search = endpoint === 'native' ? { enable_search: true } : {};
  const messages = [{ role: 'user', content: 'hi' }];
  const response = await gateway.post({ model: 'qwen3-vl-plus', stream: true, messages, ...search });
  expect(response.headers.get('x-sightline-provider')).toBe(`dashscope-${endpoint}`);
  if (!response.ok || response.body === null) return decodeFailure(response.status, await response.text());
  let failure: Failure | undefined;
  for await (const batch of decodeTurn(response.body)) {
    const last = batch.at(-1);
    if (last?.type === 'turn-failed') failure = last.failure;
  }
  return failure;
}

describe.each(['compatible', 'native'] as const)(
  'from the bytes of the %s endpoint to the sentence',
  (endpoint) => {
    it.each(rows)('$name: $code', async (row) => {
      const failure = await failureOf(row, endpoint);
      const { status, retry } = failureTable[row.code];
      expect(failure).toMatchObject({
        code: row.code,
        retryable: retry !== 'never',
        status: row.status === 200 ? status : row.status,
        param: row.param ?? null,
        ...(row.values === undefined ? {} : { values: row.values }),
        ...(row.status >= 429 ? { retryAfterSeconds: 30 } : {}),
      });
      expect(failure?.message.startsWith(row.says)).toBe(true);
      expect(failure?.upstreamMessage ?? '').not.toMatch(/^<\d+>/);
    });
  },
);
