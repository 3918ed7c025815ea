import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Provider, Turn } from '@/lib/providers/provider';
import { collectTurn } from './collect-turn';
import { env } from './env';
import { jsonHeaders, toResponse } from './failures';
import { providerFor } from './providers';
import type { Chat } from './read-chat';
import { streamTurn } from './turn-stream';

/** Answers a chat in the form that was asked for: an event stream, or one object when it is complete. */
export async function runTurn(chat: Chat, visitor: Visitor, clientSignal: AbortSignal): Promise<Response> {
  const provider = providerFor(chat, visitor);
  if (!provider.ok) return toResponse(provider.error);
  const stopper = new AbortController();
  const abort = () => stopper.abort();
  if (clientSignal.aborted) abort();
  clientSignal.addEventListener('abort', abort, { once: true });
  const turn = turnOf(chat, stopper.signal);
  return chat.isStreamed
    ? answerInSteps(provider.value, turn, abort, chat.wantsUsage)
    : answerAtOnce(provider.value, turn);
}

/** The request is made a value only for a provider that looks at it; one that forwards bytes never asks. */
function turnOf(chat: Chat, signal: AbortSignal): Turn {
  let request: Turn['request'] | undefined;
  return {
    get request() {
      request ??= chat.request();
      return request;
    },
    model: describeModel(chat.model),
    body: chat.body,
    wantsWhole: !chat.isStreamed,
    hasUploads: chat.hasUploads,
    signal,
  };
}

async function answerAtOnce(provider: Provider, turn: Turn): Promise<Response> {
  const completion = await collectTurn(provider.runTurn(turn));
  const named = { 'x-sightline-provider': provider.name };
  if (!completion.ok) return toResponse(completion.error, named);
  return Response.json(completion.value, { headers: { ...jsonHeaders, ...named } });
}

/** Waits a while for the first events, so that a failure before the stream keeps its true status. */
async function answerInSteps(
  provider: Provider,
  turn: Turn,
  abort: () => void,
  includesUsage: boolean,
): Promise<Response> {
  const { headerWaitMs, pingMs } = env();
  const batches = provider.runTurn(turn)[Symbol.asyncIterator]();
  const first = batches.next();
  const opening = await within(first, headerWaitMs);
  const failed = opening?.value?.[0];
  if (failed?.type === 'turn-failed') {
    return toResponse(failed.failure, { 'x-sightline-provider': provider.name });
  }
  return new Response(streamTurn(first, batches, { includesUsage, pingMs, abort }), {
    headers: streamHeaders(provider),
  });
}

async function within(
  first: Promise<IteratorResult<readonly TurnEvent[]>>,
  waitMs: number,
): Promise<IteratorResult<readonly TurnEvent[]> | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, waitMs, null);
  });
  return Promise.race([first, patience]).finally(() => clearTimeout(timer));
}

/** What keeps proxies and browsers from holding the stream back: https://nextjs.org/docs/app/guides/streaming */
function streamHeaders(provider: Provider): Record<string, string> {
  return {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    'x-sightline-provider': provider.name,
  };
}
