import { err, ok, type Result } from '@/lib/core/result';
import { decodeFailure } from '@/lib/protocol/decode';
import type { Failure } from '@/lib/protocol/failure';
import type { ModelRow } from '@/lib/protocol/models-reply';
import { readModelsReply } from '@/lib/protocol/read-models-reply';
import { serverUnreachable } from './send-turn';
import type { WorkspaceDeps } from './workspace-deps';

/** Asks the server which models it offers. Never rejects. */
export async function loadModels(
  fetch: WorkspaceDeps['fetch'],
): Promise<Result<readonly ModelRow[], Failure>> {
  try {
    const response = await fetch('/api/v1/models', { headers: { accept: 'application/json' } });
    const bodyText = await response.text();
    if (!response.ok) return err(decodeFailure(response.status, bodyText));
    const reply = readModelsReply(parseJson(bodyText));
    return reply === null ? err(notAList) : ok(reply.data);
  } catch {
    return err(serverUnreachable);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Something between the page and the server answered in its place. */
const notAList: Failure = {
  code: 'internal_error',
  message: 'The server did not answer with a list of models.',
  param: null,
  retryable: true,
  status: 502,
};
