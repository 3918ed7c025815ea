import type { ModelDescription } from '@/lib/catalogue/model';
import type { Attachment } from '@/lib/media/attachment';
import type { ChatRequest, ContentPart, RequestMessage } from '@/lib/protocol/chat-request';
import type { AssistantMessage, Message, UserMessage } from '../rows';
import type { PreferencesState } from '../workspace';
import { boundPictures } from './bound-pictures';

export interface TurnPlan {
  /** From the root to the user message that is to be answered. */
  readonly path: readonly Message[];
  readonly model: ModelDescription;
  readonly isThinkingOn: boolean;
  readonly preferences: Pick<
    PreferencesState,
    'systemPrompt' | 'temperature' | 'thinkingBudget' | 'highResolution' | 'webSearch' | 'maxPixels'
  >;
  /** Base64 data URLs by number, pictures and videos apart. */
  readonly urls: Readonly<Record<Attachment['kind'], ReadonlyMap<number, string>>>;
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
  };
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
    if (message.role === 'user') return [userTurn(message, plan.urls, mediaCount === 1)];
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
function userTurn(
  { text, attachments }: UserMessage,
  urls: TurnPlan['urls'],
  isLone: boolean,
): RequestMessage {
  if (attachments.length === 0) return { role: 'user', content: text };
  const media = attachments.flatMap(({ number, attachment: { kind }, leftOut }) =>
    leftOut === undefined
      ? mediaParts(kind, number, urls[kind].get(number), isLone)
      : leftOutPart(kind, number),
  );
  return { role: 'user', content: text === '' ? media : [...media, { type: 'text', text }] };
}

/** The numbers of the others, and words that speak of it, keep their meaning. */
function leftOutPart(kind: Attachment['kind'], number: number): readonly ContentPart[] {
  return [{ type: 'text', text: `${nameOf(kind, number)} was left out.` }];
}

function nameOf(kind: Attachment['kind'], number: number): string {
  return kind === 'video' ? `Video ${number}` : `Picture ${number}`;
}

/** A lone first picture or video goes without its number. One that storage has lost is named as missing. */
function mediaParts(
  kind: Attachment['kind'],
  number: number,
  url: string | undefined,
  isLone: boolean,
): readonly ContentPart[] {
  const name = nameOf(kind, number);
  if (url === undefined) return [{ type: 'text', text: `${name} is no longer available.` }];
  const medium: ContentPart =
    kind === 'video' ? { type: 'video_url', video_url: { url } } : { type: 'image_url', image_url: { url } };
  return isLone && number === 1 ? [medium] : [{ type: 'text', text: `${name}:` }, medium];
}
