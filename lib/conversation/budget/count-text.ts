import type { ModelDescription } from '@/lib/catalogue/model';
import { textTokens } from '@/lib/catalogue/text-tokens';
import type { AssistantMessage, Message, UserMessage } from '../rows';

/** What words add to a request. */
export interface TextCost {
  readonly tokens: number;
  /** Of the request's body, as JSON in UTF-8. */
  readonly bytes: number;
}

/** The marks that the chat template puts around every message, and before the answer. */
const messageTokens = 5;
const answerMarkTokens = 3;

/** `{"role":"user","content":""},`, and the same for an assistant's: at least so many bytes. */
const messageBytes = 29;

const encoder = new TextEncoder();

/** What a text costs within a message. */
function textCost(text: string): TextCost {
  if (text === '') return { tokens: 0, bytes: 0 };
  return { tokens: textTokens(text), bytes: encoder.encode(JSON.stringify(text)).byteLength - 2 };
}

/** What a message of this text costs; one that is empty is not there. */
function messageCost(text: string): TextCost {
  const { tokens, bytes } = textCost(text);
  return { tokens: tokens + messageTokens, bytes: bytes + messageBytes };
}

const countedUsers = new WeakMap<UserMessage, TextCost>();
const countedReplies = new WeakMap<AssistantMessage, { readonly words: TextCost; thoughts?: TextCost }>();

/** What the words of an earlier message cost, its thoughts too for a model that wants them back. Counted once for each row. */
function rowCost(row: Message, wantsReasoning: boolean): TextCost {
  if (row.role === 'user') {
    const known = countedUsers.get(row) ?? messageCost(row.text);
    countedUsers.set(row, known);
    return known;
  }
  if (row.text === '') return { tokens: 0, bytes: 0 };
  const counted = countedReplies.get(row) ?? { words: messageCost(row.text) };
  countedReplies.set(row, counted);
  if (!wantsReasoning || row.reasoning === '') return counted.words;
  counted.thoughts ??= textCost(row.reasoning);
  return sumOf([counted.words, counted.thoughts]);
}

function sumOf(costs: readonly TextCost[]): TextCost {
  return costs.reduce(
    (sum, { tokens, bytes }) => ({ tokens: sum.tokens + tokens, bytes: sum.bytes + bytes }),
    { tokens: 0, bytes: 0 },
  );
}

/** `{"type":"text","text":"Picture 1:"},` and the frame of the medium itself: at least so many bytes. */
const mediumBytes = 80;
/** "Picture 12:" */
const labelTokens = 4;
/** The frame of the body, model and options: at least so many bytes. */
const bodyBytes = 90;

/** Everything of a request but its pictures and videos. */
export interface RequestWords {
  readonly path: readonly Message[];
  /** Of a message that follows the path; null: none does. */
  readonly text: string | null;
  readonly systemPrompt: string;
  readonly mediaCount: number;
}

/** What the words of a request cost: what was said, the system prompt, and the numbers of pictures and videos. */
export function wordsCost(
  { path, text, systemPrompt, mediaCount }: RequestWords,
  model: Pick<ModelDescription, 'takesSystemMessage' | 'wantsReasoningHistory'>,
): TextCost {
  const system = model.takesSystemMessage ? systemPrompt.trim() : '';
  return sumOf([
    { tokens: answerMarkTokens + mediaCount * labelTokens, bytes: bodyBytes + mediaCount * mediumBytes },
    ...(system === '' ? [] : [messageCost(system)]),
    ...path.map((row) => rowCost(row, model.wantsReasoningHistory)),
    ...(text === null ? [] : [messageCost(text.trim())]),
  ]);
}
