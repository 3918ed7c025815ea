import { ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { SentTurn } from '../budget/estimate-request';
import type { Ledger } from '../ledger';
import { pathTo } from '../message-tree';
import type { AssistantMessage, UserMessage } from '../rows';
import type { Settings } from '../settings';
import type { WorkspaceDeps } from '../workspace-deps';
import { buildRequest } from './build-request';
import { type GatherDeps, type GatheredMedia, gatherMedia } from './gather-media';
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
  /** What reckons is no part of the first load, and the turn does not wait for it; without it nothing is said. */
  const reckon = async (replyId: string, sent: SentTurn) => {
    const part = await import('../budget/estimate-request').catch(() => null);
    if (part === null) return;
    const estimate = part.estimateRequest(sent);
    ledger.editReply(replyId, (row) => ({ ...row, estimate }));
  };

  /** Changing the settings while files are read does not change the turn. */
  const requestFor = (reply: AssistantMessage): PrepareRequest => {
    const [model, target, preferences] = [settings.model(), settings.target(), settings.preferences()];
    return async (signal) => {
      const path = pathTo(ledger.read().messages, reply.parentId);
      const placeUpload = uploads.placerFor(reply, model.id, signal);
      const gathered = await gatherMedia(path, target, { ...media, placeUpload, signal });
      if (!gathered.ok) return gathered;
      const placed = new Map([...gathered.value.pictures.placed, ...gathered.value.videos.placed]);
      uploads.remember(path, placed);
      const { pictures, videos } = gathered.value;
      const { systemPrompt } = preferences;
      const sent = { path, systemPrompt, model, pictures: pictures.sent, videos: videos.sent };
      ledger.editReply(reply.id, (row) => ({ ...row, ...rememberedOf(gathered.value) }));
      void reckon(reply.id, sent);
      const contents = { picture: pictures.contents, video: videos.contents };
      const request = buildRequest({ path, model, preferences, contents, isThinkingOn: reply.isThinkingOn });
      return ok({ request, uploadTokens: Array.from(placed.values(), ({ token }) => token) });
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

/** What a reply remembers of the media of its request; lists that are mostly empty are left out then. */
function rememberedOf({ pictures, videos, leftOut }: GatheredMedia): Partial<AssistantMessage> {
  return {
    pictures: pictures.sent,
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(videos.sent.length > 0 ? { videos: videos.sent } : {}),
    ...(pictures.missing.length > 0 ? { missingPictures: pictures.missing } : {}),
    ...(videos.missing.length > 0 ? { missingVideos: videos.missing } : {}),
  };
}

export type Answering = ReturnType<typeof createAnswering>;
