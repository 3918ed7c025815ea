import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { createDashscopeCompatible } from '@/lib/providers/dashscope-compatible';
import { createDashscopeNative } from '@/lib/providers/dashscope-native';
import { createDemoProvider } from '@/lib/providers/demo';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import type { Provider } from '@/lib/providers/provider';
import { type Env, env } from '../env';
import { refusal } from '../failures';
import type { Chat } from '../read-chat';
import { type UpstreamAccount, upstreamAccountOf } from './upstream-account';

type Question = Pick<Chat, 'model' | 'needsNative'>;

let demo: Provider | undefined;
/** Those of the server's own key, by name; a visitor's key is kept nowhere. */
const ofServer = new Map<Provider['name'], Provider>();

/**
 * The provider that answers for a model: `demo` is built in; every other one needs a key, the visitor's own where there
 * is one. The native endpoint answers what only it can take, where there is one.
 */
export function providerFor(chat: Question, visitor: Visitor): Result<Provider, Failure> {
  if (chat.model === 'demo') {
    demo ??= createDemoProvider();
    return ok(demo);
  }
  const settings = env();
  const account = upstreamAccountOf(visitor, settings);
  if (account === null) {
    const message = `The model ${chat.model} needs a key: set DASHSCOPE_API_KEY on the server. The model "demo" needs none.`;
    return err(refusal('invalid_api_key', 401, message, 'model'));
  }
  const name =
    chat.needsNative && account.nativeBaseUrl !== null ? 'dashscope-native' : 'dashscope-compatible';
  if (visitor.ownKey !== null) return ok(build(name, account, settings));
  const provider = ofServer.get(name) ?? build(name, account, settings);
  ofServer.set(name, provider);
  return ok(provider);
}

function build(
  name: 'dashscope-native' | 'dashscope-compatible',
  { nativeBaseUrl, ...account }: UpstreamAccount,
  { firstByteMs, idleMs }: Pick<Env, 'firstByteMs' | 'idleMs'>,
): Provider {
  const settings = { ...account, firstByteMs, idleMs, fetch: fetchOverNode };
  return name === 'dashscope-native' && nativeBaseUrl !== null
    ? createDashscopeNative({ ...settings, baseUrl: nativeBaseUrl })
    : createDashscopeCompatible(settings);
}
