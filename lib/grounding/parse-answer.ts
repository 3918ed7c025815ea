import { createAnswerReader } from './answer-reader';
import type { Answer, AnswerContext } from './shape';

/**
 * What a whole reply points at: its shapes in pixels of the original pictures.
 * The reply may be malformed or cut anywhere; whatever closed is read, and nothing throws.
 */
export function parseAnswer(reply: string, context: AnswerContext): Answer {
  const reader = createAnswerReader(context);
  reader.feed(reply);
  return reader.finish();
}
