import 'server-only';
import { type StagedUpstream, stageUpstream } from '@/lib/providers/staged-upstream';
import { apiRoute, onlyMethod, unknownPath } from '../api-route';
import { env } from '../env';
import { jsonHeaders } from '../failures';
import { listModels } from '../list-models';
import { readChat } from '../read-chat';
import { runTurn } from '../run-turn';
import { type ServedRoute, serveRoute } from './over-http';

type Play = Parameters<typeof stageUpstream>[0];

export interface StagedGateway {
  readonly server: ServedRoute;
  readonly upstream: StagedUpstream;
  /** How the upstream answers from now on. */
  setPlay(play: Play): void;
  post(body: unknown, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/**
 * The gateway over real HTTP before an upstream over real HTTP. `setVariable` sets the process's settings, which are
 * read at the first request: bodies of at most 1 MB, little patience, frequent pings; `changes` has the last word.
 */
export async function stageGateway(
  apiKey: string,
  setVariable: (name: string, value: string) => void,
  changes: Readonly<Record<string, string>> = {},
): Promise<StagedGateway> {
  let play: Play = (response) => void response.end();
  const upstream = await stageUpstream((response, heard) => play(response, heard));
  setVariable('DASHSCOPE_API_KEY', apiKey);
  setVariable('DASHSCOPE_BASE_URL', upstream.baseUrl);
  setVariable('MAX_BODY_MB', '1');
  setVariable('UPSTREAM_HEADER_WAIT_SECONDS', '0.1');
  setVariable('PING_SECONDS', '0.05');
  for (const [name, value] of Object.entries(changes)) setVariable(name, value);
  setVariable('LOG_LEVEL', 'silent');
  const server = await serveRoute(
    apiRoute(async (request, visitor, record) => {
      if (request.url.endsWith('/models'))
        return Response.json(listModels(env(), false), { headers: jsonHeaders });
      if (!request.url.endsWith('/chat/completions')) return unknownPath();
      if (request.method !== 'POST') return onlyMethod('POST')(request);
      const chat = await readChat(request, visitor);
      return chat.ok ? runTurn(chat.value, visitor, request.signal, record) : chat.error;
    }),
  );
  return {
    server,
    upstream,
    setPlay(next) {
      play = next;
    },
    post: (body, init = {}) =>
      fetch(`${server.origin}/api/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
      }),
    async close() {
      await server.close();
      await upstream.close();
    },
  };
}
