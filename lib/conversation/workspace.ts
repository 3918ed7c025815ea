import type { StoreApi } from 'zustand/vanilla';
import type { Corrections } from '@/lib/grounding/corrections';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { ReadingChoices } from '@/lib/grounding/reading-choices';
import type { Attachment, MediaQuestion, MediaRefusal, StoredPicture } from '@/lib/media/attachment';
import type { MediaChoices, MediaOrigin } from '@/lib/media/media-choices';
import type { Failure } from '@/lib/protocol/failure';
import type { ModelRow } from '@/lib/protocol/models-reply';
import type { OwnTask } from '@/lib/tasks/own-task';
import type { TaskMark } from '@/lib/tasks/task-mark';
import type { RetryWait } from './retry-waits';
import type { Conversation, FieldEdits, Message } from './rows';

export interface ConversationState {
  /** False until storage has been read. */
  readonly isReady: boolean;
  readonly conversations: Readonly<Record<string, Conversation>>;
  /** Flat rows of the conversations opened so far; the shown path is derived from the head. */
  readonly messages: Readonly<Record<string, Message>>;
  readonly currentId: string | null;
  /** The last deletion, while it can be undone. */
  readonly removed: { readonly conversation: Conversation } | null;
  /** The reply that this page is receiving, by conversation id. Several conversations may stream at once. */
  readonly running: Readonly<Record<string, string>>;
  /** Failed replies that this page will try again by itself, by reply id. */
  readonly waits: Readonly<Record<string, RetryWait>>;
  /** By reply id, what has to be uploaded again before it can be asked for; absent: nothing. */
  readonly uploading?: Readonly<Record<string, ReplyUpload>>;
  /** Set when storage refused a write: the words stay on screen, and the person is told. */
  readonly storageTrouble: 'none' | 'full' | 'unavailable';
}

export interface ReplyUpload {
  readonly kind: Attachment['kind'];
  readonly number: number;
  readonly percent: number;
}

/** What is put into the draft. */
export interface DraftItem {
  readonly file: Blob;
  readonly name: string;
  /** Absent: a file that a person gave. */
  readonly origin?: MediaOrigin;
  /** Absent: none. */
  readonly choices?: MediaChoices;
  /** The whole picture that it was cut out of, to go back to; absent: it was not cut. */
  readonly cutFrom?: DraftItem;
}

interface DraftFacts extends DraftItem {
  readonly id: string;
  /** What it was before it was prepared anew; absent: it was not ready before. */
  readonly earlier?: Pick<ReadyAttachment, 'attachment' | 'preview'>;
}

/** Prepared: what will be sent is known. */
export interface ReadyAttachment extends DraftFacts {
  readonly state: 'ready';
  readonly attachment: Attachment;
  /** A small still for the tray: decoding ten originals there would hold up the page. Null: it has none. */
  readonly preview: Blob | null;
  /** Absent: it travels within the request. */
  readonly upload?: DraftUpload;
}

export type DraftAttachment =
  | ReadyAttachment
  /** `share`: how much of the work is done, 0 to 1; absent: not known. */
  | (DraftFacts & { readonly state: 'preparing'; readonly share?: number })
  /** Something has to be chosen first; `addItems` with its id answers. */
  | (DraftFacts & { readonly state: 'asking'; readonly question: MediaQuestion })
  | (DraftFacts & { readonly state: 'failed'; readonly refusal: MediaRefusal });

/** How far a file has come that is too large to travel within a request. */
export type DraftUpload =
  | { readonly state: 'uploading'; readonly percent: number }
  | { readonly state: 'uploaded' }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface DraftState {
  readonly text: string;
  readonly attachments: readonly DraftAttachment[];
  /** Why the last send came back into the draft; null once it is sent again, edited or dismissed. */
  readonly sendFailure: Failure | null;
  /** The task that its words ask for; absent: none. */
  readonly task?: TaskMark | undefined;
  /** A task has filled it and will send it at once: until then it is shown as if it were empty. */
  readonly isHeld: boolean;
}

/** Kept in localStorage: small, and needed before anything is drawn. */
export interface PreferencesState {
  /** Null: the server's default model. */
  readonly model: string | null;
  /** The person's choice per model id; absent: the model's own default. */
  readonly thinking: Readonly<Record<string, boolean>>;
  readonly thinkingBudget: number | null;
  readonly systemPrompt: string;
  readonly temperature: number | null;
  readonly highResolution: boolean;
  /** The model may search the web for its answers, where it can. */
  readonly webSearch: boolean;
  /** At most so many pixels of each picture reach the model; null: the model's own default. */
  readonly maxPixels: number | null;
  /** How shapes are drawn over pictures. */
  readonly overlay: OverlayLook;
}

/** Tasks that the person made, the oldest first. */
export interface OwnTasksState {
  readonly tasks: readonly OwnTask[];
  /** False from when on the browser would not keep them. */
  readonly isKept: boolean;
}

export interface ModelsState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly rows: readonly ModelRow[];
  readonly failure: Failure | null;
}

/** The browser's half as one object: stores to read and verbs to call. Made once per page. */
export interface Workspace {
  /** It shows what was recorded: nothing can be asked in it. Absent: it is not. */
  readonly isReplay?: true;
  readonly conversations: StoreApi<ConversationState>;
  readonly draft: StoreApi<DraftState>;
  readonly preferences: StoreApi<PreferencesState>;
  readonly models: StoreApi<ModelsState>;
  readonly ownTasks: StoreApi<OwnTasksState>;

  /** Reads storage and the model list; marks replies that a reload interrupted. Calling it again changes nothing. */
  start(): Promise<void>;
  /** Writes down at once what waits to be written. */
  flush(): void;
  /** The page goes: writes, and from now on a broken connection is not taken for a failure. */
  leave(): void;
  /** The page was kept and is shown again. */
  comeBack(): void;
  /** Deletes everything that this browser keeps for this person, and keeps nothing more. Rejects when it cannot be deleted. */
  forget(): Promise<void>;
  loadModels(): Promise<void>;

  newConversation(): void;
  openConversation(id: string): Promise<void>;
  renameConversation(id: string, title: string): void;
  removeConversation(id: string): void;
  undoRemove(): void;
  /** Lets the last deletion become final. */
  forgetRemoved(): void;
  rememberStageClosed(isClosed: boolean): void;

  /** Writing and attaching show a draft that was held. Where no words are left, its task goes with them. */
  setDraftText(text: string): void;
  /** What the draft is asked as; null: as words like any other. Its pictures are prepared as the task wants them. */
  setDraftTask(task: TaskMark | null): void;
  addFiles(files: readonly File[]): void;
  /** Puts them behind the others, or in the place of the attachment `replaced`. */
  addItems(items: readonly DraftItem[], replaced?: string): void;
  renameAttachment(id: string, name: string): void;
  /** Prepares it anew with these choices in the place of its earlier ones. */
  chooseForAttachment(id: string, choices: MediaChoices): void;
  holdDraft(isHeld: boolean): void;
  /** Stops its preparation or its upload; `retryAttachment` begins anew. */
  cancelAttachment(id: string): void;
  retryAttachment(id: string): void;
  removeAttachment(id: string): void;
  moveAttachment(id: string, toIndex: number): void;
  dismissSendFailure(): void;

  /** Sends the draft. Text and attachments come back into the draft when nothing reached the server. */
  send(): Promise<void>;
  /** Stops the reply that is streaming in the conversation, or waits to be tried again; what arrived is kept. */
  stop(): void;
  /** Answers the same user message again, beside the earlier version. */
  regenerate(assistantMessageId: string): Promise<void>;
  /** Sends a person's message again in other words, as another version beside it, with its attachments. */
  editMessage(userMessageId: string, text: string): Promise<void>;
  /**
   * Later turns go without these attachments of a person's message, or with them again. They stay in the transcript
   * with their numbers.
   */
  leaveOut(messageId: string, attachmentIds: readonly string[], isLeftOut: boolean): void;
  /** Answers again without what this failed reply's failure is about: see `refused-media`. */
  retryWithout(assistantMessageId: string): Promise<void>;
  /** Encodes anew what the failure is about, and answers again with that. */
  retryConverted(assistantMessageId: string): Promise<void>;
  /** The failed reply is not tried again by itself. */
  cancelRetry(assistantMessageId: string): void;
  /** Shows the version of this message that stands `step` (−1 or 1) beside it. */
  showVersion(messageId: string, step: -1 | 1): void;

  /** How a reply is to be read from now on. */
  chooseReading(assistantMessageId: string, reading: ReadingChoices): void;
  /** What a person made of a reply's shapes. */
  correctShapes(assistantMessageId: string, corrections: Corrections): void;
  /** What a person put in the place of a reply's values; the empty record: as the model said them. */
  correctFields(assistantMessageId: string, edits: FieldEdits): void;

  chooseModel(id: string): void;
  setThinking(isOn: boolean): void;
  setThinkingBudget(tokens: number | null): void;
  setOptions(
    options: Partial<
      Pick<PreferencesState, 'systemPrompt' | 'temperature' | 'highResolution' | 'webSearch' | 'maxPixels'>
    >,
  ): void;
  setOverlay(look: Partial<OverlayLook>): void;

  /** As another tab may have left them by now; before that there are none. */
  readOwnTasks(): Promise<void>;
  /** Adds it, or puts it in the place of the one of its id. False: it lasts for as long as this page only. */
  saveOwnTask(task: OwnTask): Promise<boolean>;
  removeOwnTask(id: string): Promise<void>;

  /** The pictures and videos of a stored conversation, the newest message's first; it need not be open. Never rejects. */
  readAttachments(conversationId: string): Promise<readonly Attachment[]>;

  /** The bytes of a stored picture or video, or null when storage has lost them. */
  readBlob(hash: string): Promise<Blob | null>;
  /** Where an original is that was too large to keep: here, readable once the person agrees, or nowhere. */
  placeOfOriginal(original: StoredPicture): Promise<'here' | 'askable' | 'gone'>;
  /** Asks the person to let the browser read it again; true: it is here. Call it from a press. */
  reopenOriginal(original: StoredPicture): Promise<boolean>;
  /** True: the file is the original by its size and hash, and is here for as long as this page lives. */
  giveOriginal(original: StoredPicture, file: Blob): Promise<boolean>;
}
