import { err, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { Ledger } from '../ledger';
import { pathTo } from '../message-tree';
import type { AssistantMessage, UserMessage } from '../rows';
import { serverUnreachable } from '../send-turn';
import type { Settings } from '../settings';
import { withTask } from '../with-task';
import type { WorkspaceDeps } from '../workspace-deps';
import type { GatherDeps } from './gather-media';
import { newReply } from './new-rows';
import type { PrepareRequest, ReplyRunner } from './reply-runner';
import type { TurnUploads } from './turn-uploads';

export interface AnsweringDeps extends Pick<WorkspaceDeps, 'newId' | 'now'> {
  readonly ledger: Ledger;
  readonly runner: ReplyRunner;
  readonly settings: Settings;
  readonly media: Omit<GatherDeps, 'placeUpload' | 'signal'>;
  readonly uploads: TurnUploads;
}

/** Something that is done within a turn before its request is made; may find that the turn cannot go on. */
export type TurnStep = (signal: AbortSignal) => Promise<Result<void, Failure>>;

/** Gets a user message answered by the selected model, with the settings of that moment. */
export function createAnswering({ ledger, runner, settings, media, uploads, newId, now }: AnsweringDeps) {
  /** Changing the settings while files are read does not change the turn. */
  const requestFor = (reply: AssistantMessage): PrepareRequest => {
    const asked = reply.parentId === null ? null : ledger.message(reply.parentId);
    const task = asked?.role === 'user' ? asked.task : undefined;
    const [model, target] = [settings.model(), settings.target(task)];
    const preferences = withTask(settings.preferences(), task);
    return async (signal) => {
      const part = await fetchMaking();
      if (part === null) return err(serverUnreachable);
      const path = pathTo(ledger.read().messages, reply.parentId);
      const placeUpload = uploads.placerFor(reply, model.id, signal);
      const wanted = { path, model, target, preferences, isThinkingOn: reply.isThinkingOn };
      const made = await part.makeRequest(wanted, { ...media, placeUpload, signal });
      if (!made.ok) return made;
      uploads.remember(path, made.value.placed);
      ledger.editReply(reply.id, (row) => ({ ...row, ...made.value.remembered }));
      return made;
    };
  };

  return {
    /** A waiting reply, put below the message and shown; in the place of `failed` when that is tried again. */
    begin(user: UserMessage, failed: AssistantMessage | null = null): AssistantMessage {
      const { conversationId } = user;
      const { messages } = ledger.read();
      const id = failed?.id ?? newId();
      const row = { id, conversationId, parentId: user.id, nowMs: now(), messages };
      const fresh = newReply(row, settings.model(), settings.provider(), settings.thinking().isOn);
      const reply = failed === null ? fresh : { ...fresh, createdAtMs: failed.createdAtMs };
      ledger.putMessages([reply]);
      ledger.editConversation(conversationId, { headId: reply.id, updatedAtMs: now() });
      return reply;
    },

    /**
     * Resolves when the reply has ended: with null, or with the failure that came instead of a stream. Files that the
     * provider's store has forgotten are uploaded again, once.
     */
    async receive(reply: AssistantMessage, before?: TurnStep): Promise<Failure | null> {
      const prepare = after(before, requestFor(reply));
      const model = settings.model().id;
      const refusal = await runner.run(reply, prepare);
      if (refusal?.code !== 'upload_expired') return refusal;
      uploads.forget(pathTo(ledger.read().messages, reply.parentId), model);
      return runner.run(reply, prepare);
    },
  };
}

function after(before: TurnStep | undefined, prepare: PrepareRequest): PrepareRequest {
  if (before === undefined) return prepare;
  return async (signal) => {
    const done = await before(signal);
    return done.ok ? prepare(signal) : done;
  };
}

/** What makes requests comes once the page stands, and is asked for again where it could not come; null: not now either. */
export async function fetchMaking() {
  return import('./make-request').catch(() => null);
}

export type Answering = ReturnType<typeof createAnswering>;
