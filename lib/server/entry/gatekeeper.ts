import 'server-only';
import { type CodeBook, createCodeBook } from '@/lib/access/access-codes';
import { type Counter, createCounter } from '@/lib/access/counters';
import { deriveKey } from '@/lib/access/derive-key';
import { createKeySeal, type KeySeal } from '@/lib/access/sealed-key';
import { createSessions, type Sessions } from '@/lib/access/session';
import { triesAllowed } from '@/lib/access/tries';
import { counterStore } from '../counter-store';
import { env } from '../env';
import { serverSecret } from './secret';

/** What a process needs to tell visitors apart; its keys are derived once. */
interface Gatekeeper {
  readonly codes: CodeBook;
  readonly sessions: Sessions;
  readonly seal: KeySeal;
  readonly tries: Counter;
}

/** Next bundles each route apart, and each bundle has modules of its own: what a process has once hangs here. */
const once: typeof globalThis & { sightlineGatekeeper?: Gatekeeper } = globalThis;

/** Asked only where there is something to check: it makes the secret of a server that has none yet. */
export function gatekeeper(): Gatekeeper {
  once.sightlineGatekeeper ??= build();
  return once.sightlineGatekeeper;
}

function build(): Gatekeeper {
  const secret = serverSecret();
  const codes = createCodeBook(env().accessCodes, deriveKey(secret, 'access-codes'));
  return {
    codes,
    sessions: createSessions(codes, deriveKey(secret, 'session')),
    seal: createKeySeal(deriveKey(secret, 'visitor-key')),
    tries: createCounter(counterStore(), triesAllowed),
  };
}
