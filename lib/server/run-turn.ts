import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Provider, Turn } from '@/lib/providers/provider';
import { env } from './env';
import { jsonHeaders, toResponse } from './failures';
import { limits } from './limits';
import { logFault } from './log/log-fault';
import type { RequestRecord } from './log/request-record';
import type { Chat } from './read-chat';
import { refuseModel } from './turn/allowed-models';
import { collectTurn } from './turn/collect-turn';
import { providerFor } from './turn/providers';
import { openAccount } from './turn/turn-account';
import { nameOnly, startMeter, type TurnMeter } from './turn/turn-meter';
import { streamTurn } from './turn/turn-stream';

/**
 * Answers a chat in the form that was asked for: an event stream, or one object when it is complete. What the turn
 * has taken of its visitor's limits is given back when it ends, whichever way.
 */
export async function runTurn(
  chat: Chat,
  visitor: Visitor,
  clientSignal: AbortSignal,
  record: RequestRecord,
): Promise<Response> {
  const refused = refuseModel(chat.model);
  if (refused !== null) return toResponse(refused);
  const provider = providerFor(chat, visitor);
  if (!provider.ok) return toResponse(provider.error);
  const { name } = provider.value;
  record.note({ model: nameOnly(chat.model), provider: name, isStreamed: chat.isStreamed });
  const model = describeModel(chat.model);
  const isFree = name === 'demo' || visitor.ownKey !== null;
  const account = await openAccount(limits(), visitor, chat.outline, model, isFree);
  if (!account.ok) return toResponse(account.error);

  const meter = startMeter(account.value, record);
  const stopper = new AbortController();
  stopper.signal.addEventListener('abort', () => meter.end('client-left'), { once: true });
  const abort = () => stopper.abort();
  if (clientSignal.aborted) abort();
  clientSignal.addEventListener('abort', abort, { once: true });
  const running: Running = {
    provider: provider.value,
    turn: turnOf(chat, stopper.signal),
    meter,
    record,
    abort,
    headers: { ...account.value.headers, 'x-sightline-provider': name },
  };
  try {
    return chat.isStreamed ? await answerInSteps(running, chat.wantsUsage) : await answerAtOnce(running);
  } catch (fault) {
    meter.end('fault');
    throw fault;
  }
}

interface Running {
  readonly provider: Provider;
  readonly turn: Turn;
  readonly meter: TurnMeter;
  readonly record: RequestRecord;
  /** Ends the provider's work. */
  readonly abort: () => void;
  readonly headers: Readonly<Record<string, string>>;
}

/** The request is made a value for a provider that looks at it, the body is written for one that forwards it. */
function turnOf(chat: Chat, signal: AbortSignal): Turn {
  let request: Turn['request'] | undefined;
  return {
    get request() {
      request ??= chat.request();
      return request;
    },
    model: describeModel(chat.model),
    get body() {
      return chat.body;
    },
    outlined: { request: { ...chat.outline, model: chat.model }, write: chat.write },
    wantsWhole: !chat.isStreamed,
    hasUploads: chat.hasUploads,
    signal,
  };
}

async function answerAtOnce({ provider, turn, meter, record, headers }: Running): Promise<Response> {
  const completion = await collectTurn(meter.watch(provider.runTurn(turn)));
  // Nobody reads this answer: the status is for the log, the one that nginx writes when a client has left.
  if (turn.signal.aborted) return new Response(null, { status: 499, headers });
  if (!completion.ok) return toResponse(completion.error, headers);
  const body = new TextEncoder().encode(JSON.stringify(completion.value.body));
  record.note({ bytesOut: body.byteLength });
  return new Response(body, { headers: { ...jsonHeaders, ...completion.value.headers, ...headers } });
}

/** Waits a while for the first events, so that a failure before the stream keeps its true status. */
async function answerInSteps(running: Running, includesUsage: boolean): Promise<Response> {
  const { provider, turn, meter, record, abort, headers } = running;
  const { headerWaitMs, pingMs } = env();
  const batches = meter.watch(provider.runTurn(turn));
  const first = firstBeyondNotices(batches);
  const opening = await within(first, headerWaitMs);
  const failed = opening?.done === true ? undefined : opening?.value.find(isNoNotice);
  if (failed?.type === 'turn-failed') return toResponse(failed.failure, headers);
  record.hold();
  const onEnd = (bytesOut: number) => {
    record.note({ bytesOut });
    record.release();
  };
  const onFault = (fault: unknown) => logFault(fault, record.id);
  const settings = { includesUsage, pingMs, abort, signal: turn.signal, onEnd, onFault };
  return new Response(streamTurn(first, batches, settings), { headers: { ...streamHeaders, ...headers } });
}

/** The first batch that holds more than notices, with the notices before it: a notice does not begin the stream. */
async function firstBeyondNotices(
  batches: AsyncIterator<readonly TurnEvent[]>,
): Promise<IteratorResult<readonly TurnEvent[]>> {
  const notices: TurnEvent[] = [];
  for (;;) {
    const step = await batches.next();
    if (step.done) return notices.length === 0 ? step : { value: notices };
    const isBegun = step.value.some(isNoNotice);
    if (isBegun) return notices.length === 0 ? step : { value: [...notices, ...step.value] };
    notices.push(...step.value);
  }
}

function isNoNotice({ type }: TurnEvent): boolean {
  return type !== 'turn-noticed';
}

async function within<T>(first: Promise<T>, waitMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, waitMs, null);
  });
  return Promise.race([first, patience]).finally(() => clearTimeout(timer));
}

/** What keeps proxies and browsers from holding the stream back: https://nextjs.org/docs/app/guides/streaming */
const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
} as const;
