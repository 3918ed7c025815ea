import 'server-only';
import type { ModelDescription } from '@/lib/catalogue/model';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';

/**
 * Whether a request asks for what DashScope's compatible endpoint cannot do: a bound on the frames or on all pixels of
 * a video, a video file's own rate where the model is not told of it there, a search, whose sources exist only natively.
 */
export function needsNative(request: ChatRequest, model: Pick<ModelDescription, 'video'>): boolean {
  if (request.enable_search === true) return true;
  return request.messages.some(({ content }) => {
    const parts = typeof content === 'string' ? [] : (content ?? []);
    return parts.some((part) => isNativeOnly(part, model));
  });
}

function isNativeOnly(part: ContentPart, { video }: Pick<ModelDescription, 'video'>): boolean {
  if (part.type === 'text') return false;
  if (part.max_frames !== undefined || part.total_pixels !== undefined) return true;
  return part.type === 'video_url' && part.fps !== undefined && video?.fpsOnCompatible !== true;
}
