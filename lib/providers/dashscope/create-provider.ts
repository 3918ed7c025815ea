import 'server-only';
import { randomUUID } from 'node:crypto';

import type { Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Provider, Turn } from '@/lib/providers/provider';
import { findRegionOfKey } from '../dashscope-regions';
import { nameMedium } from '../name-medium';
import { ordinaryPatience, type Patience } from './ask-again';
import { brokenOff, failureOf } from './failures';
import { openTurn } from './open-turn';
import { outlinedOf } from './outlined';
import { readAnswer } from './read-answer';
import type { TurnReader } from './turn-reader';
import { createWatchdog } from './watchdog';

export interface DashscopeSettings {
  readonly apiKey: string;
  /** Base of the endpoint, without the path of its one operation. */
  readonly baseUrl: string;
  /** Bases by region name to ask about a refused key; empty when the base was set by hand. */
  readonly otherRegions: Readonly<Record<string, string>>;
  /** What to do about a key that another region takes; absent: what the server's operator can do. */
  readonly regionHint?: (region: string) => string;
  /** From sending the request to the first byte of the answer. */
  readonly firstByteMs: number;
  /** Between two reads of the answer. */
  readonly idleMs: number;
  readonly fetch: typeof fetch;
  /** How it waits before it asks again; absent: by a real clock. */
  readonly patience?: Patience;
}

/** What one of DashScope's endpoints does in its own way. */
export interface Endpoint {
  readonly name: Provider['name'];
  /**
   * Sends the turn and waits for the upstream's headers: its answer when it accepts, else why it does not. `repaired` is
   * what to ask instead of the turn's own request, null at first.
   */
  readonly open: (
    turn: Turn,
    repaired: ChatRequest | null,
    signal: AbortSignal,
  ) => Promise<Result<Response, Failure>>;
  /** Reads one accepted answer, which may also be one JSON object, and an error under status 200. */
  readonly readerOf: (response: Response) => TurnReader;
  /** How long the upstream may think over this turn before its first byte. */
  readonly firstByteMs: (turn: Turn) => number;
}

/** The port over one of DashScope's endpoints: waits, region hint, streams and whole answers are the same for both. */
export function createProvider(endpoint: Endpoint, settings: DashscopeSettings): Provider {
  const { apiKey, otherRegions, regionHint = operatorsHint, idleMs, fetch: fetchUpstream } = settings;
  const { patience = ordinaryPatience } = settings;
  let regionOfKey: Promise<string | null> | undefined;

  const explain = async (failure: Failure, turn: Turn): Promise<Failure> => {
    if (turn.hasUploads === true && failure.code === 'address_not_valid') return forgotten(failure);
    if (failure.status !== 401) return nameMedium(failure, () => turn.request);
    regionOfKey ??= findRegionOfKey(apiKey, otherRegions, fetchUpstream);
    const region = await regionOfKey;
    if (region === null) return failure;
    const hint = `The key belongs to another region: ${regionHint(region)}.`;
    const message = `${failure.message} ${hint}`;
    return { ...failure, message, upstreamMessage: hint, values: { ...failure.values, region } };
  };

  return {
    name: endpoint.name,
    async *runTurn(turn) {
      const watchdog = createWatchdog(turn.signal);
      try {
        watchdog.expect(endpoint.firstByteMs(turn));
        const { signal } = watchdog;
        const asking = {
          get request() {
            return outlinedOf(turn).request;
          },
        };
        const ask = (repaired: ChatRequest | null) => endpoint.open(turn, repaired, signal);
        const { answer, notices } = await openTurn(asking, { signal, ask, patience });
        if (turn.signal.aborted) return;
        if (watchdog.hasExpired()) {
          yield [{ type: 'turn-failed', failure: failureOf('upstream_timeout') }];
        } else if (!answer.ok) {
          yield [{ type: 'turn-failed', failure: await explain(answer.error, turn) }];
        } else if (isEventStream(answer.value)) {
          yield [...notices, startOf(answer.value, turn.model.id)];
          yield* readAnswer(answer.value, watchdog, idleMs, endpoint.readerOf(answer.value));
        } else {
          yield* readWhole(answer.value, turn.model.id, notices, endpoint.readerOf(answer.value));
        }
      } finally {
        watchdog.stop();
      }
    },
  };
}

/** An uploaded file that the upstream does not find any more: uploading it again is the way out. */
function forgotten({ upstreamCode, upstreamMessage }: Failure): Failure {
  return {
    ...failureOf('upload_expired'),
    ...(upstreamCode === undefined ? {} : { upstreamCode }),
    ...(upstreamMessage === undefined ? {} : { upstreamMessage }),
  };
}

const operatorsHint = (region: string) => `set DASHSCOPE_REGION=${region}`;

/** One JSON object: asked for, or from a server that ignored the wish for a stream. */
async function* readWhole(
  response: Response,
  model: string,
  notices: readonly TurnEvent[],
  reader: TurnReader,
): AsyncGenerator<readonly TurnEvent[]> {
  const data = await response.text().catch(() => '');
  const events = reader.read([{ event: '', data }]);
  const all = reader.hasEnded() ? events : [...events, ...reader.end(brokenOff)];
  yield all[0]?.type === 'turn-failed' ? all : [...notices, startOf(response, model), ...all];
}

function isEventStream(response: Response): boolean {
  return !(response.headers.get('content-type') ?? '').includes('application/json');
}

/** DashScope's own ids are `chatcmpl-` and the request id of its headers. */
function startOf(response: Response, model: string): TurnEvent {
  const requestId = response.headers.get('x-request-id') ?? randomUUID();
  return {
    type: 'turn-started',
    id: `chatcmpl-${requestId}`,
    model,
    createdAtSeconds: Math.floor(Date.now() / 1000),
  };
}
