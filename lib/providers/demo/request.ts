import 'server-only';
import type { ChatRequest, ContentPart, RequestMessage, TextPart } from '@/lib/protocol/chat-request';
import { detectLanguage, type ReplyLanguage } from './language';

/** A picture of the conversation, by the number that the conversation gave it. */
export interface AskedPicture {
  readonly number: number;
  readonly url: string;
  /** The request's field that holds it, for a failure that names it. */
  readonly param: string;
  /** The place of its message among all messages. */
  readonly messageIndex: number;
  readonly isOfThisTurn: boolean;
}

export interface AskedVideo {
  readonly number: number;
  /** A file as a data URL, an address, or the frames in order. */
  readonly source: string | readonly string[];
  readonly param: string;
  readonly messageIndex: number;
  readonly isOfThisTurn: boolean;
}

/** A request as the demo sees it: the last thing a person said, and everything there is to look at. */
export interface Ask {
  readonly language: ReplyLanguage;
  readonly words: string;
  readonly pictures: readonly AskedPicture[];
  readonly videos: readonly AskedVideo[];
  /** What an assistant message marked `partial` has already said, to be continued. */
  readonly saidBefore: string;
  readonly isThinkingOn: boolean;
  readonly wantsJsonObject: boolean;
}

/**
 * "Picture 2:" stands before a picture and gives it its number; "Picture 2 is no longer available." and "Picture 2 was
 * left out." stand for one.
 */
const mediaLabel =
  /^\s*(?:picture|image|图片|圖片|video|视频|影片)\s*(\d{1,4})\s*(?:[:\uff1a]|is no longer available\.|was left out\.)\s*$/i;

/** Reads the messages of a request. Its shape has been checked; `tools` and sampling settings have no meaning here. */
export function readAsk(request: ChatRequest): Ask {
  const lastUser = request.messages.findLastIndex(({ role }) => role === 'user');
  const saidByUser = request.messages.filter(({ role }) => role === 'user').map(wordsOf);
  const language =
    saidByUser
      .toReversed()
      .map(detectLanguage)
      .find((found) => found !== null) ?? 'en';
  return {
    language,
    words: saidByUser.at(-1) ?? '',
    ...collectMedia(request.messages, lastUser),
    saidBefore: partialText(request.messages.at(-1)),
    isThinkingOn: request.enable_thinking === true,
    wantsJsonObject: request.response_format?.type === 'json_object',
  };
}

function collectMedia(
  messages: readonly RequestMessage[],
  lastUser: number,
): Pick<Ask, 'pictures' | 'videos'> {
  const pictures: AskedPicture[] = [];
  const videos: AskedVideo[] = [];
  for (const [messageIndex, message] of messages.entries()) {
    const place = { messageIndex, isOfThisTurn: messageIndex === lastUser };
    let announced: number | null = null;
    for (const [index, part] of partsOf(message).entries()) {
      const param = `messages[${messageIndex}].content[${index}]`;
      if (part.type === 'image_url') {
        const number: number = announced ?? pictures.length + 1;
        pictures.push({ number, url: part.image_url.url, param: `${param}.image_url.url`, ...place });
      } else if (part.type === 'video' || part.type === 'video_url') {
        const number: number = announced ?? videos.length + 1;
        const source = part.type === 'video' ? part.video : part.video_url.url;
        videos.push({ number, source, param: `${param}.${part.type}`, ...place });
      }
      announced = part.type === 'text' ? announcedNumber(part.text) : null;
    }
  }
  return { pictures, videos };
}

function announcedNumber(text: string): number | null {
  const digits = mediaLabel.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Media of user and tool messages; an assistant's own parts are text. */
function partsOf({ content }: RequestMessage): readonly ContentPart[] {
  return Array.isArray(content) ? content : [];
}

function wordsOf({ content }: RequestMessage): string {
  if (typeof content === 'string') return content.trim();
  const texts = (content ?? [])
    .filter((part): part is TextPart => part.type === 'text')
    .map(({ text }) => text);
  return texts
    .filter((text) => !mediaLabel.test(text))
    .join('\n')
    .trim();
}

function partialText(message: RequestMessage | undefined): string {
  if (message?.role !== 'assistant' || message.partial !== true) return '';
  return wordsOf(message);
}
