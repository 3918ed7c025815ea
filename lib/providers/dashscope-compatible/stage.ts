import 'server-only';
import { readFileSync } from 'node:fs';
import { describeModel } from '@/lib/catalogue/describe-model';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import type { Turn } from '@/lib/providers/provider';
import { type StagedUpstream, stageUpstream } from '@/lib/providers/staged-upstream';
import type { DashscopeSettings } from '../dashscope/create-provider';
import { createStagedPatience } from '../dashscope/staged-patience';
import { createDashscopeCompatible } from '.';

/** What this adapter's tests share: a key, recorded streams, an upstream that plays them. */
export const apiKey = 'sk-4f1c0ffee0123456789';
export const fixture = (name: string) => readFileSync(new URL(`__fixtures__/${name}.sse`, import.meta.url));

const opened: StagedUpstream[] = [];

/** Closes every upstream that was opened since the last call. */
export async function closeUpstreams(): Promise<void> {
  await Promise.all(opened.splice(0).map((upstream) => upstream.close()));
}

export async function upstreamThat(...play: Parameters<typeof stageUpstream>): Promise<StagedUpstream> {
  const upstream = await stageUpstream(...play);
  opened.push(upstream);
  return upstream;
}

export function providerAt(baseUrl: string, settings: Partial<DashscopeSettings> = {}) {
  const waits = { firstByteMs: 20_000, idleMs: 20_000, patience: createStagedPatience() };
  return createDashscopeCompatible({
    apiKey,
    baseUrl,
    otherRegions: {},
    fetch: fetchOverNode,
    ...waits,
    ...settings,
  });
}

export function turnWith(
  body = '{"model":"qwen3-vl-plus","messages":[],"stream":true}',
): Omit<Turn, 'signal'> {
  return {
    request: { model: 'qwen3-vl-plus', messages: [] },
    model: describeModel('qwen3-vl-plus'),
    body: new TextEncoder().encode(body),
  };
}
