import 'server-only';
import { readFileSync } from 'node:fs';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import type { Turn } from '@/lib/providers/provider';
import { type StagedUpstream, stageUpstream } from '@/lib/providers/staged-upstream';
import type { DashscopeSettings } from '../dashscope/create-provider';
import { createDashscopeNative } from '.';

/** What this adapter's tests share: a key, frames as they were recorded, an upstream that plays them. */
export const apiKey = 'sk-4f1c0ffee0123456789';
export const fixture = (name: string) => readFileSync(new URL(`__fixtures__/${name}.sse`, import.meta.url));

type Play = Parameters<typeof stageUpstream>[0];

const opened: StagedUpstream[] = [];

/** Closes every upstream that was opened since the last call. */
export async function closeUpstreams(): Promise<void> {
  await Promise.all(opened.splice(0).map((upstream) => upstream.close()));
}

export async function upstreamThat(play: Play): Promise<StagedUpstream> {
  const upstream = await stageUpstream(play);
  opened.push(upstream);
  return upstream;
}

export function providerAt(baseUrl: string, settings: Partial<DashscopeSettings> = {}) {
  return createDashscopeNative({
    apiKey,
    baseUrl,
    otherRegions: {},
    fetch: fetchOverNode,
    firstByteMs: 20_000,
    idleMs: 20_000,
    patience: { random: () => 0, sleep: async () => undefined },
    ...settings,
  });
}

/** This adapter reads the request itself: the body's bytes are of no use to it. */
export function turnWith(asked: Partial<ChatRequest> = {}, more: Partial<Turn> = {}): Omit<Turn, 'signal'> {
  const request = { messages: [], ...asked, model: asked.model ?? 'qwen3-vl-plus' };
  return { request, model: describeModel(request.model), body: new Uint8Array(), ...more };
}

/** The events of one turn against an upstream that plays this, and what that upstream was asked. */
export async function runAgainst(play: Play, turn: Omit<Turn, 'signal'> = turnWith()) {
  const { baseUrl, heard } = await upstreamThat(play);
  const events: TurnEvent[] = [];
  const signal = new AbortController().signal;
  for await (const batch of providerAt(baseUrl).runTurn({ ...turn, signal })) events.push(...batch);
  return { events, heard };
}

export function joined(events: readonly TurnEvent[], type: 'text-delta' | 'reasoning-delta'): string {
  return events.map((event) => (event.type === type ? event.text : '')).join('');
}
