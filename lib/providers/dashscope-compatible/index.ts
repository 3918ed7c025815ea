import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Failure } from '@/lib/protocol/failure';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Provider } from '@/lib/providers/provider';
import { brokenOff, createScrubber, describeUpstreamError, failureOf } from '../dashscope/failures';
import { readAnswer } from '../dashscope/read-answer';
import { createWatchdog } from '../dashscope/watchdog';
import { findRegionOfKey } from '../dashscope-regions';
import { createCompatibleReader } from './events';
import { createClient, openStream } from './request';

export interface DashscopeSettings {
  readonly apiKey: string;
  /** Base of the OpenAI-compatible endpoint, without `/chat/completions`. */
  readonly baseUrl: string;
  /** Bases by region name to ask about a refused key; empty when the base was set by hand. */
  readonly otherRegions: Readonly<Record<string, string>>;
  /** From sending the request to the first byte of the answer. */
  readonly firstByteMs: number;
  /** Between two reads of the answer. */
  readonly idleMs: number;
  readonly fetch: typeof fetch;
}

/** Speaks DashScope's OpenAI-compatible endpoint, and any server that keeps to the same shapes. */
export function createDashscopeCompatible(settings: DashscopeSettings): Provider {
  const { apiKey, otherRegions, firstByteMs, idleMs } = settings;
  const client = createClient(settings);
  const scrub = createScrubber(apiKey);
  let regionOfKey: Promise<string | null> | undefined;

  const explain = async (failure: Failure): Promise<Failure> => {
    if (failure.status !== 401) return failure;
    regionOfKey ??= findRegionOfKey(apiKey, otherRegions, settings.fetch);
    const region = await regionOfKey;
    if (region === null) return failure;
    const hint = `The key belongs to another region: set DASHSCOPE_REGION=${region}.`;
    return { ...failure, message: `${failure.message} ${hint}`, upstreamMessage: hint };
  };

  return {
    name: 'dashscope-compatible',
    async *runTurn(turn) {
      const watchdog = createWatchdog(turn.signal);
      try {
        watchdog.expect(firstByteMs);
        const opened = await openStream(client, turn.body, watchdog.signal, scrub);
        if (turn.signal.aborted) return;
        if (watchdog.hasExpired()) {
          yield [{ type: 'turn-failed', failure: failureOf('upstream_timeout', 504, true) }];
        } else if (!opened.ok) {
          yield [{ type: 'turn-failed', failure: await explain(opened.error) }];
        } else if (isEventStream(opened.value)) {
          yield [startOf(opened.value, turn.model.id)];
          yield* readAnswer(opened.value, watchdog, idleMs, readerWith(scrub));
        } else {
          yield* readWhole(opened.value, turn.model.id, scrub);
        }
      } finally {
        watchdog.stop();
      }
    },
  };
}

/** A server that ignored `stream: true` answers with one JSON object, which may also be an error under status 200. */
async function* readWhole(
  response: Response,
  model: string,
  scrub: (text: string) => string,
): AsyncGenerator<readonly TurnEvent[]> {
  const reader = readerWith(scrub);
  const data = await response.text().catch(() => '');
  const events = reader.read([{ event: '', data }]);
  const all = reader.hasEnded() ? events : [...events, ...reader.end(brokenOff)];
  yield all[0]?.type === 'turn-failed' ? all : [startOf(response, model), ...all];
}

const readerWith = (scrub: (text: string) => string) =>
  createCompatibleReader((error) => describeUpstreamError(error, null, scrub));

function isEventStream(response: Response): boolean {
  return !(response.headers.get('content-type') ?? '').includes('application/json');
}

/** DashScope's own ids are `chatcmpl-` and the request id of its headers. */
function startOf(response: Response, model: string): TurnEvent {
  const requestId = response.headers.get('x-request-id') ?? newId();
  return {
    type: 'turn-started',
    id: `chatcmpl-${requestId}`,
    model,
    createdAtSeconds: Math.floor(Date.now() / 1000),
  };
}
