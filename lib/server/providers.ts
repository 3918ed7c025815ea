import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { createDashscopeCompatible } from '@/lib/providers/dashscope-compatible';
import { regionBases } from '@/lib/providers/dashscope-regions';
import { createDemoProvider } from '@/lib/providers/demo';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import type { Provider } from '@/lib/providers/provider';
import { type Env, env } from './env';
import { refusal } from './failures';
import type { Chat } from './read-chat';

interface Providers {
  readonly demo: Provider;
  readonly dashscope: Provider | null;
}

let built: Providers | undefined;

/** The provider that answers for a model: `demo` is built in, every other one needs the key. */
export function providerFor(
  { model }: Pick<Chat, 'model' | 'needsNative'>,
  _visitor: Visitor,
): Result<Provider, Failure> {
  built ??= buildProviders(env());
  if (model === 'demo') return ok(built.demo);
  if (built.dashscope !== null) return ok(built.dashscope);
  const message = `The model ${model} needs a key: set DASHSCOPE_API_KEY on the server. The model "demo" needs none.`;
  return err(refusal('invalid_api_key', 401, message, 'model'));
}

function buildProviders(settings: Env): Providers {
  return { demo: createDemoProvider(), dashscope: buildDashscope(settings) };
}

function buildDashscope({ apiKey, baseUrl, region, firstByteMs, idleMs }: Env): Provider | null {
  if (apiKey === null) return null;
  const otherRegions =
    region === null
      ? {}
      : Object.fromEntries(Object.entries(regionBases).filter(([name]) => name !== region));

  return createDashscopeCompatible({
    apiKey,
    baseUrl,
    otherRegions,
    firstByteMs,
    idleMs,
    fetch: fetchOverNode,
  });
}
