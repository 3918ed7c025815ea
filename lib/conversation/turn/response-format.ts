import type { ModelDescription } from '@/lib/catalogue/model';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import { listedFields } from '@/lib/tasks/listed-fields';
import type { AnswerFormat, AnswerSchema } from '@/lib/tasks/task-mark';

export interface AskedFormat {
  /** Of the message that is answered. */
  readonly words: string;
  readonly answerFormat: AnswerFormat | undefined;
  readonly isThinkingOn: boolean;
}

/**
 * What holds the answer to JSON, as far as the model takes it; where it does not, the words alone ask. None while it
 * thinks: Qwen3-VL refuses both at once. JSON mode is refused, too, where no word of the request says "json".
 * Source: https://www.alibabacloud.com/help/en/model-studio/qwen-structured-output
 */
export function responseFormat(
  { structuredOutput }: Pick<ModelDescription, 'structuredOutput'>,
  { words, answerFormat, isThinkingOn }: AskedFormat,
): Pick<ChatRequest, 'response_format'> {
  if (answerFormat === undefined || structuredOutput === 'none' || isThinkingOn) return {};
  const wanted = answerFormat === 'listed-fields' ? schemaOf(words) : answerFormat;
  if (structuredOutput === 'json_schema' && wanted !== 'json')
    return { response_format: { type: 'json_schema', json_schema: { ...wanted, strict: true } } };
  return /json/i.test(words) ? { response_format: { type: 'json_object' } } : {};
}

/** One object with these names; what cannot be read on the picture is null. */
function schemaOf(words: string): AnswerSchema | 'json' {
  const names = listedFields(words);
  if (names === null) return 'json';
  const properties = Object.fromEntries(names.map((name) => [name, { type: ['string', 'null'] }]));
  const schema = { type: 'object', properties, required: names, additionalProperties: false };
  return { name: 'fields', schema };
}
