import { ok } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { buildRequest } from './build-request';
import { type GatherDeps, gatherPictures } from './gather-pictures';
import type { Ledger } from './ledger';
import { pathTo } from './message-tree';
import { newReply } from './new-rows';
import type { PrepareRequest, ReplyRunner } from './reply-runner';
import type { AssistantMessage, UserMessage } from './rows';
import type { Settings } from './settings';
import type { WorkspaceDeps } from './workspace-deps';

export interface AnsweringDeps extends Pick<WorkspaceDeps, 'newId' | 'now'> {
  readonly ledger: Ledger;
  readonly runner: ReplyRunner;
  readonly settings: Settings;
  readonly pictures: GatherDeps;
}

/** Gets a user message answered by the selected model, with the settings of that moment. */
export function createAnswering({ ledger, runner, settings, pictures, newId, now }: AnsweringDeps) {
  /** Changing the settings while pictures are read does not change the turn. */
  const requestFor = (reply: AssistantMessage): PrepareRequest => {
    const [model, target, preferences] = [settings.model(), settings.target(), settings.preferences()];
    return async () => {
      const path = pathTo(ledger.read().messages, reply.parentId);
      const gathered = await gatherPictures(path, target, pictures);
      if (!gathered.ok) return gathered;
      const { urls: pictureUrls, pictures: sentPictures, missing } = gathered.value;
      ledger.editReply(reply.id, (row) => ({
        ...row,
        pictures: sentPictures,
        ...(missing.length > 0 ? { missingPictures: missing } : {}),
      }));
      return ok(buildRequest({ path, model, preferences, pictureUrls, isThinkingOn: reply.isThinkingOn }));
    };
  };

  return {
    /** A waiting reply, put below the message and shown. */
    begin(user: UserMessage): AssistantMessage {
      const { conversationId } = user;
      const { messages } = ledger.read();
      const row = { id: newId(), conversationId, parentId: user.id, nowMs: now(), messages };
      const reply = newReply(row, settings.model(), settings.provider(), settings.thinking().isOn);
      ledger.putMessages([reply]);
      ledger.editConversation(conversationId, { headId: reply.id, updatedAtMs: now() });
      return reply;
    },

    /** Resolves when the reply has ended: with null, or with the failure that came instead of a stream. */
    receive: (reply: AssistantMessage): Promise<Failure | null> => runner.run(reply, requestFor(reply)),
  };
}

export type Answering = ReturnType<typeof createAnswering>;
