import type { Failure } from '@/lib/protocol/failure';
import type { AssistantMessage } from './rows';

/** The picture or video that a failure is about, by the number that people know it by; null where nobody said. */
export function failedMedium(
  { pictures, videos = [] }: Pick<AssistantMessage, 'pictures' | 'videos'>,
  { values }: Pick<Failure, 'values'>,
): { readonly medium: string; readonly number: number } | null {
  const medium = values?.medium;
  const item = Number(values?.item);
  const sent = medium === 'video' ? videos : pictures;
  const number = sent[item - 1]?.number;
  return typeof medium !== 'string' || number === undefined ? null : { medium, number };
}
