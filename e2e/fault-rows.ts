import { readFileSync } from 'node:fs';

/** One row of the failure table as an upstream tells it. */
export interface FaultRow {
  readonly name: string;
  readonly code: string;
  readonly status: number;
}

/** Every row that has a fixture. */
export function faultRows(): readonly FaultRow[] {
  const file = new URL('../lib/providers/dashscope/__fixtures__/faults.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
