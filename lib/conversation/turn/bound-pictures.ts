import type { ModelDescription } from '@/lib/catalogue/model';
import { askedMaxPixels } from '@/lib/catalogue/pixel-budget';
import type { ContentPart, RequestMessage } from '@/lib/protocol/chat-request';
import type { PreferencesState } from '../workspace';

/** The messages with `max_pixels` beside each picture, where another size than the model's default is wished for. */
export function boundPictures(
  messages: readonly RequestMessage[],
  model: ModelDescription,
  { highResolution, maxPixels }: Pick<PreferencesState, 'highResolution' | 'maxPixels'>,
): readonly RequestMessage[] {
  const asked = askedMaxPixels(model, { isHighResolution: highResolution, maxPixels });
  if (asked === null) return messages;
  const bounded = (part: ContentPart): ContentPart =>
    part.type === 'image_url' ? { ...part, max_pixels: asked } : part;
  return messages.map((message) =>
    message.role === 'user' && typeof message.content !== 'string'
      ? { ...message, content: message.content.map(bounded) }
      : message,
  );
}
