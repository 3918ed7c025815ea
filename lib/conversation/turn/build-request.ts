import type { ModelDescription } from '@/lib/catalogue/model';
import type { Attachment } from '@/lib/media/attachment';
import type { ChatRequest, RequestMessage } from '@/lib/protocol/chat-request';
import type { AssistantMessage, Message, UserMessage } from '../rows';
import type { PreferencesState } from '../workspace';
import { boundPictures } from './bound-pictures';
import { mediaParts } from './media-parts';
import type { MediumContent } from './medium-content';
import { responseFormat } from './response-format';

export interface TurnPlan {
  /** From the root to the user message that is to be answered. */
  readonly path: readonly Message[];
  readonly model: ModelDescription;
  readonly isThinkingOn: boolean;
  readonly preferences: Pick<
    PreferencesState,
    'systemPrompt' | 'temperature' | 'thinkingBudget' | 'highResolution' | 'webSearch' | 'maxPixels'
  >;
  /** By number, pictures and videos apart. */
  readonly contents: Readonly<Record<Attachment['kind'], ReadonlyMap<number, MediumContent>>>;
}

/**
 * The request of one turn: the path as history, each picture and video behind its number, and only the extras that the
 * model takes. A setting that the model does not know is left out, never sent as a default.
 */
export function buildRequest(plan: TurnPlan): ChatRequest {
  const { model, preferences } = plan;
  return {
    ...(model.id === '' ? {} : { model: model.id }),
    messages: [...systemMessages(plan), ...boundPictures(history(plan), model, preferences)],
    stream: true,
    stream_options: { include_usage: true },
    ...(preferences.temperature === null ? {} : { temperature: preferences.temperature }),
    ...thinkingExtras(plan),
    ...(preferences.highResolution && takesHighResolution(model) ? { vl_high_resolution_images: true } : {}),
    ...(preferences.webSearch && model.takesSearch ? { enable_search: true } : {}),
    ...answerFormat(plan),
  };
}

/** Of the message that is answered: earlier ones had their answers. */
function answerFormat({ path, model, isThinkingOn }: TurnPlan): Partial<ChatRequest> {
  const asked = path.at(-1);
  if (asked?.role !== 'user') return {};
  const format = { words: asked.text, answerFormat: asked.task?.answerFormat, isThinkingOn };
  return responseFormat(model, format);
}

function takesHighResolution(model: ModelDescription): boolean {
  return model.hasVision && model.family !== 'demo';
}

/** Only a hybrid may be told; a budget only makes sense while it thinks, for a model that takes one. */
function thinkingExtras({ model, isThinkingOn, preferences }: TurnPlan): Partial<ChatRequest> {
  const isHybrid = model.thinking === 'hybrid-on' || model.thinking === 'hybrid-off';
  const [budget, most] = [preferences.thinkingBudget, model.maxThinkingTokens];
  const hasBudget = isThinkingOn && budget !== null && most !== null;
  return {
    ...(isHybrid ? { enable_thinking: isThinkingOn } : {}),
    ...(hasBudget ? { thinking_budget: Math.min(budget, most) } : {}),
  };
}

function systemMessages({ model, preferences }: TurnPlan): readonly RequestMessage[] {
  const content = preferences.systemPrompt.trim();
  return content === '' || !model.takesSystemMessage ? [] : [{ role: 'system', content }];
}

function history(plan: TurnPlan): readonly RequestMessage[] {
  const mediaCount = plan.path.reduce((sum, message) => sum + mediaIn(message), 0);
  return plan.path.flatMap((message): RequestMessage[] => {
    if (message.role === 'user') return [userTurn(message, plan, mediaCount === 1)];
    return message.text === '' ? [] : [assistantTurn(message, plan.model.wantsReasoningHistory)];
  });
}

function mediaIn(message: Message): number {
  return message.role === 'user' ? message.attachments.length : 0;
}

function assistantTurn({ text, reasoning }: AssistantMessage, wantsReasoning: boolean): RequestMessage {
  return {
    role: 'assistant',
    content: text,
    ...(wantsReasoning && reasoning !== '' ? { reasoning_content: reasoning } : {}),
  };
}

/** Media first, then the words about them: the order the models were trained on. */
function userTurn({ text, attachments }: UserMessage, plan: TurnPlan, isLone: boolean): RequestMessage {
  if (attachments.length === 0) return { role: 'user', content: text };
  const media = attachments.flatMap((numbered) => mediaParts(numbered, plan, isLone));
  return { role: 'user', content: text === '' ? media : [...media, { type: 'text', text }] };
}
