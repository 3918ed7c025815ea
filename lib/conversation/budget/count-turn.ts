import type { ModelDescription } from '@/lib/catalogue/model';
import type { Attachment, MediaTarget, SentPicture } from '@/lib/media/attachment';
import { draftKind } from '../draft-kind';
import { numbersAfter } from '../number-media';
import type { Message, NumberedAttachment, UserMessage } from '../rows';
import { copyKey, mediaKey } from '../turn/target-key';
import type { DraftAttachment } from '../workspace';
import { countMedium } from './count-medium';
import { type TextCost, wordsCost } from './count-text';
import type { CountedMedium } from './counted-medium';

/** What is about to be sent: the path so far, the draft, and what goes with every message. */
export interface TurnToSend {
  readonly path: readonly Message[];
  readonly text: string;
  readonly attachments: readonly DraftAttachment[];
  readonly systemPrompt: string;
}

/** The next turn as one model would count it. */
export interface CountedTurn {
  readonly words: TextCost;
  /** In the order of the request. */
  readonly media: readonly CountedMedium[];
  /** Of the draft, not prepared yet: they will be pictures or videos. */
  readonly pending: Readonly<Record<CountedMedium['kind'], number>>;
}

/** Counts a turn for a model. `isPrepared`: the draft's copies were made for it. */
export function countTurn(
  turn: TurnToSend,
  model: ModelDescription,
  target: MediaTarget,
  isPrepared: boolean,
): CountedTurn {
  const media = [...pathMedia(turn.path, target), ...draftMedia(turn, target, isPrepared)];
  const words = wordsCost({ ...turn, mediaCount: media.length }, model);
  return { words, media, pending: pendingOf(turn.attachments) };
}

function pathMedia(path: readonly Message[], target: MediaTarget): readonly CountedMedium[] {
  const users = path.filter((row): row is UserMessage => row.role === 'user');
  return users.flatMap(({ id: messageId, attachments }) =>
    attachments
      .filter(({ leftOut }) => leftOut === undefined)
      .map((one) => countKept(one, { path, messageId, target })),
  );
}

interface Place {
  readonly path: readonly Message[];
  readonly messageId: string;
  readonly target: MediaTarget;
}

interface KeptCount {
  readonly key: string;
  readonly sent: SentPicture | null;
  readonly counted: CountedMedium;
}

const keptCounts = new WeakMap<NumberedAttachment, KeptCount>();

/** Counted once for each attachment, kind of model and copy. */
function countKept(one: NumberedAttachment, { path, messageId, target }: Place): CountedMedium {
  const { attachment, number } = one;
  const key = `${messageId} ${mediaKey(target, null)} ${copyKey(target.picture, attachment.choices)}`;
  const sent = attachment.kind === 'picture' ? copyFor(one, path, target) : null;
  const known = keptCounts.get(one);
  if (known?.key === key && known.sent === sent) return known.counted;
  const place = { in: 'path', messageId } as const;
  const counted = countMedium(attachment, { place, number }, sent, target);
  keptCounts.set(one, { key, sent, counted });
  return counted;
}

/** The copy of an earlier picture that was made for this kind of model, in whichever turn; null: none was. */
function copyFor(
  { attachment, number, preparedFor }: NumberedAttachment,
  path: readonly Message[],
  { picture }: MediaTarget,
): SentPicture | null {
  if (attachment.kind !== 'picture') return null;
  const key = copyKey(picture, attachment.choices);
  if (preparedFor === key) return attachment.sent;
  return laterCopies(path).get(`${number} ${key}`) ?? null;
}

const copiesOfPaths = new WeakMap<readonly Message[], ReadonlyMap<string, SentPicture>>();

/** The copies that turns of the path made again, by number and kind of model; gathered once for each path. */
function laterCopies(path: readonly Message[]): ReadonlyMap<string, SentPicture> {
  const known = copiesOfPaths.get(path);
  if (known !== undefined) return known;
  const made = path.flatMap((row) => (row.role === 'assistant' ? row.pictures : []));
  const copies = new Map(made.map(({ number, preparedFor, sent }) => [`${number} ${preparedFor}`, sent]));
  copiesOfPaths.set(path, copies);
  return copies;
}

function draftMedia(
  { path, attachments }: TurnToSend,
  target: MediaTarget,
  isPrepared: boolean,
): readonly CountedMedium[] {
  if (attachments.length === 0) return [];
  const numbers = numbersAfter(path, attachments.map(draftKind));
  return attachments.flatMap((draft, index) => {
    const attachment = attachmentOf(draft);
    if (attachment === null) return [];
    const facts = { place: { in: 'draft', draftId: draft.id } as const, number: numbers[index] ?? 0 };
    return [countMedium(attachment, facts, isPrepared ? attachment.sent : null, target)];
  });
}

/** What is made anew counts as it was, until it is known what it becomes. */
function attachmentOf(draft: DraftAttachment): Attachment | null {
  if (draft.state === 'ready') return draft.attachment;
  return draft.state === 'preparing' ? (draft.earlier?.attachment ?? null) : null;
}

function pendingOf(attachments: readonly DraftAttachment[]) {
  const pending = { picture: 0, video: 0 };
  for (const draft of attachments) {
    if (attachmentOf(draft) === null && draft.state !== 'failed') pending[draftKind(draft)] += 1;
  }
  return pending;
}
