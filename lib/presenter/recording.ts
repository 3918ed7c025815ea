import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';

/** A conversation as it was, with everything needed to show it again without a server. */
export interface Recording {
  readonly title: string;
  /** The shown path, oldest first; replies carry their `timeline`. */
  readonly messages: readonly (UserMessage | AssistantMessage)[];
  /** SHA-256 of every blob that the messages point at and that was there to be kept. */
  readonly hashes: readonly string[];
}

/** One step of a demonstration. */
export type Scene =
  | { readonly kind: 'recording'; readonly id: string; readonly title: string; readonly recording: Recording }
  /** Asked live; its recording, where there is one, stands in when that fails. */
  | {
      readonly kind: 'task';
      readonly id: string;
      readonly title: string;
      readonly taskId: string;
      readonly fallback: Recording | null;
    };

/** An ordered list of scenes: what is saved as one file and walked through before people. */
export interface Demonstration {
  readonly title: string;
  readonly scenes: readonly Scene[];
}
