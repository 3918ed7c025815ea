import type { Corrections } from '@/lib/grounding/corrections';
import type { ReadingChoices } from '@/lib/grounding/reading-choices';
import type { Attachment, SentPicture, SentVideo } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import type { FinishReason, Usage } from '@/lib/protocol/turn-event';
import type { SearchSource, TurnNotice } from '@/lib/protocol/turn-notice';
import type { TaskMark } from '@/lib/tasks/task-mark';

export interface Conversation {
  readonly id: string;
  /** Empty until the first message gives one or a person does. */
  readonly title: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** The newest message of the shown path; null while the conversation is empty. */
  readonly headId: string | null;
  /** A Stage that was closed here does not open by itself again. */
  readonly isStageClosed: boolean;
}

interface MessageFacts {
  readonly id: string;
  readonly conversationId: string;
  readonly parentId: string | null;
  readonly createdAtMs: number;
}

/**
 * An attachment with the number it was given when it was sent: 1-based along the path, never reused. Pictures and
 * videos count apart.
 */
export interface NumberedAttachment {
  readonly number: number;
  readonly attachment: Attachment;
  /** Of a picture, what the sent copy was prepared for (`target-key`); absent: not known, so it is made again. */
  readonly preparedFor?: string;
  /** Later turns go without it: a person chose so, or the provider refused it. Absent: it is sent. */
  readonly leftOut?: 'chosen' | 'refused';
  /** Why the provider refused it, the failure's code; absent: it did not. */
  readonly refusedWith?: string;
  /** Where its copies lie in the provider's store, at most one for each copy and model; absent: nowhere. */
  readonly uploads?: readonly UploadedCopy[];
}

/** A copy in the provider's temporary store. The bytes themselves stay here: the store forgets them. */
export interface UploadedCopy {
  /** Of the copy's bytes. */
  readonly hash: string;
  /** The address is good for this model only. */
  readonly model: string;
  /** `oss://…` */
  readonly url: string;
  /** What lets a turn of this visitor point at it. */
  readonly token: string;
  readonly expiresAtMs: number;
}

export interface UserMessage extends MessageFacts {
  readonly role: 'user';
  readonly text: string;
  readonly attachments: readonly NumberedAttachment[];
  /** The task that it was asked as; absent: none. */
  readonly task?: TaskMark;
}

/** A picture as one turn's request held it: which one, and the copy that was sent in that turn. */
export interface TurnPicture {
  readonly number: number;
  readonly attachmentId: string;
  readonly sent: SentPicture;
  /** What this copy was prepared for (`target-key`). */
  readonly preparedFor?: string;
  /** It lay in the provider's store; absent: it travelled within the request. */
  readonly isUploaded?: true;
}

/** A video as one turn's request held it. */
export interface TurnVideo {
  readonly number: number;
  readonly attachmentId: string;
  readonly sent: SentVideo;
  /** As of a picture. */
  readonly isUploaded?: true;
  /** Its frames stood in the request as pictures, behind so many of `pictures`; absent: it was one video. */
  readonly picturesBefore?: number;
}

export type ReplyStatus = 'waiting' | 'streaming' | 'finished' | 'stopped' | 'interrupted' | 'failed';

export interface AssistantMessage extends MessageFacts {
  readonly role: 'assistant';
  readonly status: ReplyStatus;
  readonly text: string;
  readonly reasoning: string;
  readonly model: string;
  readonly provider: string;
  readonly isThinkingOn: boolean;
  readonly finishReason: FinishReason | null;
  readonly failure: Failure | null;
  readonly usage: Usage | null;
  /** How long its request was taken to be before it was sent; absent: nobody reckoned. */
  readonly estimate?: TokenEstimate;
  readonly timing: ReplyTiming;
  /**
   * How it grew, for showing it again as it came: threes of milliseconds since the request was sent, characters of
   * the reasoning and characters of the text that were there then. Absent: it was received before that was kept.
   */
  readonly timeline?: readonly number[];
  /** Every picture the model saw in this turn, in the order of the request. */
  readonly pictures: readonly TurnPicture[];
  /** Every video the model was given in this turn, in the order of the request; absent: none. */
  readonly videos?: readonly TurnVideo[];
  /** Numbers of videos of the path that could not be sent: storage had lost their bytes. */
  readonly missingVideos?: readonly number[];
  /** Numbers of pictures of the path that could not be sent: storage had lost their bytes. */
  readonly missingPictures?: readonly number[];
  /** Attachments of the path that this turn went without, by id; absent: none. */
  readonly leftOut?: readonly string[];
  /** What the server did on its own for this turn; absent: nothing. */
  readonly notices?: readonly TurnNotice[];
  /** Pages that the model's search found; absent: none. */
  readonly sources?: readonly SearchSource[];
  /** How a person wants it read; absent: as its model and its words suggest. */
  readonly reading?: ReadingChoices;
  /** What a person corrected of its shapes; absent: nothing. */
  readonly corrections?: Corrections;
  /** What a person put in the place of values that it gave as JSON; absent: nothing. */
  readonly fieldEdits?: FieldEdits;
}

export type FieldValue = string | number | boolean | null;

/** By JSON Pointer (RFC 6901) into the list of all JSON documents that the reply's text holds: `/0/items/2/price`. */
export type FieldEdits = Readonly<Record<string, FieldValue>>;

/** About how many tokens went in, by what they were. */
export interface TokenEstimate {
  readonly imageTokens: number;
  readonly videoTokens: number;
  readonly textTokens: number;
}

/** Durations from the moment the request was sent; null until it happened. */
export interface ReplyTiming {
  readonly sentAtMs: number;
  readonly firstTokenMs: number | null;
  readonly reasoningMs: number | null;
  readonly totalMs: number | null;
}

export type Message = UserMessage | AssistantMessage;
