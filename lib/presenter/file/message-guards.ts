import type {
  AssistantMessage,
  FieldValue,
  ReplyStatus,
  ReplyTiming,
  TokenEstimate,
  UserMessage,
} from '@/lib/conversation/rows';
import { isRecord } from '@/lib/core/is-record';
import { type Failure, isFailureCode } from '@/lib/protocol/failure';
import type { FinishReason, Usage } from '@/lib/protocol/turn-event';
import { readNotice, type SearchSource, type TurnNotice } from '@/lib/protocol/turn-notice';
import type { AnswerSchema, ResultKind, TaskMark } from '@/lib/tasks/task-mark';
import { numberedAttachment, turnPicture, turnVideo } from './attachment-guards';
import { corrections, reading } from './grounding-guards';
import {
  amount,
  anyOf,
  count,
  flag,
  type Guard,
  is,
  listOf,
  maybe,
  objectOf,
  oneOf,
  orNull,
  recordOf,
  text,
} from './guards';

const resultKind = oneOf<ResultKind>({
  text: true,
  shapes: true,
  fields: true,
  'web-page': true,
  document: true,
  steps: true,
  events: true,
  changes: true,
});

const anything: Guard<unknown> = (value): value is unknown => value !== undefined;

const answerSchema = objectOf<AnswerSchema>({ name: text, schema: recordOf(anything) });

const taskMark = objectOf<TaskMark>({
  taskId: text,
  title: text,
  result: resultKind,
  temperature: maybe(amount),
  isHighResolution: maybe(flag),
  answerFormat: maybe(anyOf(oneOf({ json: true, 'listed-fields': true }), answerSchema)),
});

const facts = { id: text, conversationId: text, parentId: orNull(text), createdAtMs: amount };

export const userMessage = objectOf<UserMessage>({
  ...facts,
  role: is('user'),
  text,
  attachments: listOf(numberedAttachment),
  task: maybe(taskMark),
});

const failure = objectOf<Failure>({
  code: (value) => isFailureCode(value),
  message: text,
  param: orNull(text),
  retryable: flag,
  status: count,
  upstreamCode: maybe(text),
  upstreamMessage: maybe(text),
  upstreamRequestId: maybe(text),
  retryAfterSeconds: maybe(count),
  values: maybe(recordOf(anyOf(text, amount))),
});

const usage = objectOf<Usage>({
  promptTokens: count,
  completionTokens: count,
  totalTokens: count,
  reasoningTokens: maybe(count),
  imageTokens: maybe(count),
  videoTokens: maybe(count),
  cachedTokens: maybe(count),
});

const notice: Guard<TurnNotice> = (value): value is TurnNotice => readNotice(value) !== null;

const webAddress: Guard<string> = (value): value is string =>
  text(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const source = objectOf<SearchSource>({ title: text, url: webAddress });

const status = oneOf<ReplyStatus>({
  waiting: true,
  streaming: true,
  finished: true,
  stopped: true,
  interrupted: true,
  failed: true,
});

const finishReason = oneOf<FinishReason>({
  stop: true,
  length: true,
  tool_calls: true,
  content_filter: true,
});

const timing = objectOf<ReplyTiming>({
  sentAtMs: amount,
  firstTokenMs: orNull(count),
  reasoningMs: orNull(count),
  totalMs: orNull(count),
});

/** Threes whose times never fall. */
const timeline: Guard<readonly number[]> = (value): value is readonly number[] =>
  listOf(count)(value) &&
  value.length % 3 === 0 &&
  value.every((entry, index) => index % 3 !== 0 || entry >= (value[index - 3] ?? 0));

const fieldValue: Guard<FieldValue> = (value): value is FieldValue =>
  value === null || text(value) || amount(value) || flag(value);

export const assistantMessage = objectOf<AssistantMessage>({
  ...facts,
  role: is('assistant'),
  status,
  text,
  reasoning: text,
  model: text,
  provider: text,
  isThinkingOn: flag,
  finishReason: orNull(finishReason),
  failure: orNull(failure),
  usage: orNull(usage),
  estimate: maybe(objectOf<TokenEstimate>({ imageTokens: count, videoTokens: count, textTokens: count })),
  timing,
  timeline: maybe(timeline),
  pictures: listOf(turnPicture),
  videos: maybe(listOf(turnVideo)),
  missingVideos: maybe(listOf(count)),
  missingPictures: maybe(listOf(count)),
  leftOut: maybe(listOf(text)),
  notices: maybe(listOf(notice)),
  sources: maybe(listOf(source)),
  reading: maybe(reading),
  corrections: maybe(corrections),
  fieldEdits: maybe(recordOf(fieldValue)),
});

/** A record of the file before its fields are looked at. */
export function isMessage(value: unknown): value is UserMessage | AssistantMessage {
  return isRecord(value) && (userMessage(value) || assistantMessage(value));
}
