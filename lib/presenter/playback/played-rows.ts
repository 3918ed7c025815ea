import type { StoreApi } from 'zustand/vanilla';
import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import type { ConversationState } from '@/lib/conversation/workspace';
import { type PlaybackPlan, type PlayedTurn, turnAt } from './plan-playback';
import { replayedConversationId } from './played-conversation';
import { entryAt, replyAt } from './reply-at';

type Edits = Pick<AssistantMessage, 'reading' | 'corrections' | 'fieldEdits'>;

/** What a person changed of a played reply while it was shown, by its id. */
type ReplyEdits = ReadonlyMap<string, Partial<Edits>>;

export interface PlayedStore {
  readonly conversations: StoreApi<ConversationState>;
  readonly edits: () => ReplyEdits;
}

/** Brings the rows of a moment into the store. What has not changed since the last moment keeps its identity. */
export function createPlayedRows(plan: PlaybackPlan, { conversations, edits }: PlayedStore) {
  let shownKey = '';

  return {
    show(positionMs: number): void {
      const index = turnAt(plan, positionMs);
      const turn = plan.turns[index];
      if (turn === undefined) return;
      const growing = growingReply(turn, positionMs);
      const key = `${index} ${growing?.entry ?? 'whole'}`;
      if (key === shownKey) return;
      shownKey = key;
      const messages = chained(rowsUpTo(plan, index, growing?.reply ?? null), edits());
      const headId = messages.at(-1)?.id ?? null;
      conversations.setState((state) => ({
        messages: keepingSame(state.messages, messages),
        running: growing === null ? {} : { [replayedConversationId]: growing.reply.id },
        conversations: withHead(state, headId),
      }));
    },
  };
}

/** Null when the turn's reply has ended or there is none. */
function growingReply(
  { reply, timeline, startMs, endMs }: PlayedTurn,
  positionMs: number,
): { readonly reply: AssistantMessage; readonly entry: number } | null {
  if (reply === null || positionMs >= endMs) return null;
  const elapsedMs = positionMs - startMs;
  const entry = entryAt(timeline, elapsedMs);
  return {
    entry,
    reply: replyAt(reply, timeline, entry, elapsedMs),
  };
}

function rowsUpTo(
  { turns }: PlaybackPlan,
  index: number,
  growing: AssistantMessage | null,
): readonly Message[] {
  return turns.slice(0, index + 1).flatMap(({ question, reply }, at) => {
    const answer = at === index && growing !== null ? growing : reply;
    return [...(question === null ? [] : [question]), ...(answer === null ? [] : [answer])];
  });
}

const links = new WeakMap<Message, Message>();

/** A recording may be a part of a conversation, whose first message had another before it. */
function chained(messages: readonly Message[], edits: ReplyEdits): readonly Message[] {
  return messages.map((message, index) => {
    const parentId = messages[index - 1]?.id ?? null;
    const edit = message.role === 'assistant' ? edits.get(message.id) : undefined;
    const known = links.get(message);
    if (edit === undefined && known !== undefined && known.parentId === parentId) return known;
    const link = { ...message, conversationId: replayedConversationId, parentId, ...edit };
    if (edit === undefined) links.set(message, link);
    return link;
  });
}

function keepingSame(
  before: Readonly<Record<string, Message>>,
  messages: readonly Message[],
): Readonly<Record<string, Message>> {
  const isSame =
    Object.keys(before).length === messages.length &&
    messages.every((message) => before[message.id] === message);
  return isSame ? before : Object.fromEntries(messages.map((message) => [message.id, message]));
}

function withHead(
  { conversations }: ConversationState,
  headId: string | null,
): ConversationState['conversations'] {
  const conversation = conversations[replayedConversationId];
  if (conversation === undefined || conversation.headId === headId) return conversations;
  return { ...conversations, [replayedConversationId]: { ...conversation, headId } };
}
