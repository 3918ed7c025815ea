import type { ChatRequest } from '@/lib/protocol/chat-request';
import { decodeFailure, decodeTurn } from '@/lib/protocol/decode';
import type { Failure } from '@/lib/protocol/failure';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { uploadTokensHeader } from '@/lib/protocol/upload-reply';
import type { WorkspaceDeps } from './workspace-deps';

export interface TurnHearing {
  readonly fetch: WorkspaceDeps['fetch'];
  readonly signal: AbortSignal;
  /** What lets the request point at uploaded files. */
  readonly uploadTokens?: readonly string[];
  /** The server has taken the request; `provider` is who answers, null when it did not say. */
  readonly onAccepted: (provider: string | null) => void;
  /** In the order of arrival; the last event of a turn is terminal unless the signal ended it. */
  readonly onEvents: (events: readonly TurnEvent[]) => void;
}

/**
 * Posts one turn to `/api/v1/chat/completions` and passes on what happens. Resolves with null when the stream has
 * ended or the signal ended it, or with the failure that came instead of a stream. Never rejects.
 */
export async function sendTurn(request: ChatRequest, hearing: TurnHearing): Promise<Failure | null> {
  const { signal, onAccepted, onEvents } = hearing;
  const response = await post(request, hearing);
  if (response === null) return signal.aborted ? null : serverUnreachable;
  if (!response.ok || response.body === null) return refusalOf(response, signal);
  onAccepted(response.headers.get('x-sightline-provider'));
  let hasEnded = false;
  for await (const events of decodeTurn(response.body)) {
    if (signal.aborted) return null;
    hasEnded = events.some(isTerminal);
    onEvents(events);
  }
  if (!hasEnded && !signal.aborted) onEvents([{ type: 'turn-failed', failure: streamInterrupted }]);
  return null;
}

async function post(
  request: ChatRequest,
  { fetch, signal, uploadTokens = [] }: TurnHearing,
): Promise<Response | null> {
  const uploads = uploadTokens.length === 0 ? {} : { [uploadTokensHeader]: uploadTokens.join(',') };
  try {
    return await fetch('/api/v1/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...uploads },
      body: JSON.stringify(request),
      signal,
    });
  } catch {
    return null;
  }
}

async function refusalOf(response: Response, signal: AbortSignal): Promise<Failure | null> {
  const bodyText = await response.text().catch(() => '');
  if (signal.aborted) return null;
  // A proxy in front of the server says when in the header alone; the server's own body says it, too.
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const wait = seconds >= 0 ? { retryAfterSeconds: seconds } : {};
  return { ...wait, ...decodeFailure(response.status, bodyText) };
}

function isTerminal(event: TurnEvent): boolean {
  return event.type === 'turn-finished' || event.type === 'turn-failed';
}

/** Our own server did not answer at all. */
export const serverUnreachable: Failure = {
  code: 'server_unreachable',
  message: 'The server could not be reached.',
  param: null,
  retryable: true,
  status: 503,
};

const streamInterrupted: Failure = {
  code: 'stream_interrupted',
  message: 'The answer broke off before its end.',
  param: null,
  retryable: true,
  status: 502,
};
