import 'server-only';
import type { LocalText } from '@/lib/tasks/local-text';

/** The prepared words about a sample. */
export interface SampleScript {
  readonly description: LocalText;
  /** In a few words, for a comparison. */
  readonly gist: LocalText;
}
