import 'server-only';
import type { ModelDescription } from '@/lib/catalogue/model';
import type { ChatRequest, ContentPart, RequestMessage } from '@/lib/protocol/chat-request';
import type { Turn } from '@/lib/providers/provider';

type NativeItem = Readonly<Record<string, unknown>>;

/** The body of the native endpoint. Source: https://help.aliyun.com/zh/model-studio/qwen-api-via-dashscope */
export interface NativeRequest {
  readonly model: string;
  readonly input: { readonly messages: readonly NativeItem[] };
  readonly parameters: NativeItem;
}

type Asked = Pick<Turn, 'model' | 'wantsWhole'>;

/**
 * Whether the upstream is asked for one whole answer: where the client wants one, and the model gives one. Thoughts come
 * in increments only, and so does everything of a model that only streams.
 */
export function isAskedWhole({ model, wantsWhole }: Asked, request: () => ChatRequest): boolean {
  return wantsWhole === true && !model.streamOnly && !isThinking(request(), model);
}

function isThinking(
  { enable_thinking: isOn, reasoning_effort: effort }: ChatRequest,
  model: ModelDescription,
) {
  if (model.thinking === 'always') return true;
  if (model.thinking === 'hybrid-on') return isOn !== false && effort !== 'none';
  return isOn === true || (effort !== undefined && effort !== 'none');
}

/** What the native endpoint takes elsewhere, or has no counterpart for: OpenAI's words for its own bookkeeping. */
const elsewhere: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'stream',
  'stream_options',
  'user',
  'metadata',
  'store',
  'service_tier',
  'safety_identifier',
  'prompt_cache_key',
  'prompt_cache_retention',
  'prediction',
  'verbosity',
  'modalities',
  'prompt_cache_retention',
  'prediction',
  'verbosity',
  'modalities',
]);

/**
 * The same request in the words of the native endpoint. What stands in a message or beside a medium stays there, keys
 * that this gateway has no word for included.
 */
export function nativeRequestOf(
  request: ChatRequest & { readonly model: string },
  model: ModelDescription,
  isWhole: boolean,
): NativeRequest {
  const parameters = Object.entries(request).filter(([key]) => !elsewhere.has(key));
  return {
    model: request.model,
    input: { messages: request.messages.map((message) => messageOf(message, model.hasVision)) },
    parameters: {
      ...Object.fromEntries(parameters),
      ...sourcesWanted(request),
      result_format: 'message',
      incremental_output: !isWhole,
    },
  };
}

/** Sources are told only when they are asked for. */
function sourcesWanted({ enable_search: isSearching, search_options: options }: ChatRequest): NativeItem {
  return isSearching === true ? { search_options: { enable_source: true, ...options } } : {};
}

function messageOf({ role, content, ...others }: RequestMessage, isMultimodal: boolean): NativeItem {
  const items = itemsOf(content ?? '');
  return {
    ...withoutNulls(others),
    role: role === 'developer' ? 'system' : role,
    content: isMultimodal
      ? items
      : items.flatMap(({ text }) => (text === undefined ? [] : [text])).join('\n'),
  };
}

function itemsOf(content: string | readonly ContentPart[]): readonly NativeItem[] {
  if (typeof content !== 'string') return content.map(itemOf);
  return content === '' ? [] : [{ text: content }];
}

/** A picture's `detail` is OpenAI's; here `max_pixels` says the same. */
function itemOf(part: ContentPart): NativeItem {
  if (part.type === 'text') {
    const { type: _, ...item } = part;
    return item;
  }
  if (part.type === 'image_url') {
    const { type: _, image_url: image, ...extras } = part;
    return { image: image.url, ...extras };
  }
  if (part.type === 'video_url') {
    const { type: _, video_url: video, ...extras } = part;
    return { video: video.url, ...extras };
  }
  const { type: _, video, ...extras } = part;
  return { video, ...extras };
}

function withoutNulls(fields: NativeItem): NativeItem {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
