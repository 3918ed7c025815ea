import 'server-only';
import type { TurnEvent, Usage } from '@/lib/protocol/turn-event';
import type { TurnNotice } from '@/lib/protocol/turn-notice';
import type { LogFacts } from '../log/log';
import type { RequestRecord } from '../log/request-record';
import { textTokens } from './estimate-tokens';
import type { TurnAccount } from './turn-account';

/** A turn ends as its last event says, or without one: the client left, the events ceased, something threw. */
type Ending = 'finished' | 'failed' | 'client-left' | 'cut' | 'fault';

/** Watches one turn from its first event to its end, whichever way it ends, and closes the books on it once. */
export interface TurnMeter {
  /** The same batches in the same order, each seen on its way. */
  watch(batches: AsyncIterable<readonly TurnEvent[]>): AsyncIterableIterator<readonly TurnEvent[]>;
  /** For an end that no event tells of. */
  end(how: 'client-left' | 'fault'): void;
}

/** At the end of the turn `account` is closed, and the record's line holds what came of the turn. */
export function startMeter(account: TurnAccount, record: RequestRecord): TurnMeter {
  const tally = createTally(record);
  let isOver = false;
  record.hold();

  const end = (how: Ending, facts: LogFacts = {}) => {
    if (isOver) return;
    isOver = true;
    const usedTokens = tally.usedTokens(account.promptTokens, how);
    record.note({ finish: how, ...tally.facts(), chargedTokens: account.isFree ? 0 : usedTokens, ...facts });
    void account.close(usedTokens).finally(record.release);
  };

  const see = (batch: readonly TurnEvent[]) => {
    for (const event of batch) {
      tally.add(event);
      if (event.type === 'turn-finished') end('finished', { finish: event.reason });
      if (event.type === 'turn-failed') {
        const { code, status, upstreamCode, upstreamRequestId: id } = event.failure;
        const upstream = {
          upstreamCode: nameOnly(upstreamCode),
          ...(id === undefined ? {} : { upstreamId: nameOnly(id) }),
        };
        end('failed', { code, failureStatus: status, ...upstream });
      }
    }
  };

  return {
    watch(batches) {
      const inner = batches[Symbol.asyncIterator]();
      return {
        async next() {
          try {
            const step = await inner.next();
            if (step.done) end('cut');
            else see(step.value);
            return step;
          } catch (fault) {
            end('fault');
            throw fault;
          }
        },
        async return() {
          end('client-left');
          return (await inner.return?.()) ?? { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    end,
  };
}

/** What the events told, as far as they came. */
function createTally(record: RequestRecord) {
  let usage: Usage | null = null;
  let upstreamId: string | null = null;
  let firstTextMs: number | null = null;
  let receivedTokens = 0;
  let retries = 0;
  const notices: string[] = [];

  const received = (text: string) => {
    firstTextMs ??= record.elapsedMs();
    receivedTokens += textTokens(text);
  };

  /** The first attempt is no retry. */
  const triedAgain = (values: TurnNotice['values']) => {
    const attempts = Number(values?.attempts ?? 1);
    if (Number.isInteger(attempts)) retries = Math.max(retries, attempts - 1);
  };

  const noticed = ({ code, values }: TurnNotice) => {
    notices.push(code);
    triedAgain(values);
  };

  return {
    add(event: TurnEvent): void {
      if (event.type === 'text-delta' || event.type === 'reasoning-delta') received(event.text);
      else if (event.type === 'tool-call-delta') received(event.call.argumentsDelta);
      else if (event.type === 'usage') usage = event.usage;
      else if (event.type === 'turn-started') upstreamId = event.id;
      else if (event.type === 'turn-noticed') noticed(event.notice);
      else if (event.type === 'turn-failed') triedAgain(event.failure.values);
    },
    /** What the upstream counted, or about what it must have counted when it could not say. */
    usedTokens(promptTokens: number, how: Ending): number {
      if (usage !== null) return usage.totalTokens;
      const wasRead = upstreamId !== null || how === 'client-left';
      return wasRead ? promptTokens + Math.ceil(receivedTokens) : 0;
    },
    facts(): LogFacts {
      return {
        ...(upstreamId === null ? {} : { upstreamId: nameOnly(upstreamId) }),
        ...(firstTextMs === null ? {} : { firstTextMs }),
        ...(notices.length === 0 ? {} : { notices: notices.join(' ') }),
        retries,
        ...(usage === null
          ? {}
          : { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens }),
      };
    },
  };
}

/** An upstream's id or code when it looks like one; anything longer or freer could quote a person. */
export function nameOnly(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.:/-]{1,100}$/.test(text) ? text : undefined;
}
