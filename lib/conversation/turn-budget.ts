import type { ModelDescription } from '@/lib/catalogue/model';
import type { MediaTarget } from '@/lib/media/attachment';
import { countTurn, type TurnToSend } from './budget/count-turn';
import { type EarlierMedium, findFixes, type OtherModel, type TurnFix } from './budget/find-fixes';
import {
  type JudgedLimit,
  judgeTurn,
  maxInputTokens,
  type TurnBounds,
  type TurnTotals,
  totalsOf,
} from './budget/judge-turn';
import type { Message } from './rows';
import { selectedModel } from './selected-model';
import { targetFor } from './settings';
import { thinkingChoice } from './thinking-choice';
import type { DraftState, ModelsState, PreferencesState } from './workspace';

export type { EarlierMedium, JudgedLimit, OtherModel, TurnBounds, TurnFix, TurnToSend };

/** A limit that the next turn would pass, and what would help. */
export interface TurnTrouble {
  readonly limit: JudgedLimit;
  readonly fixes: readonly TurnFix[];
}

/** What the next turn will hold, before it is sent. */
export interface TurnBudget extends TurnTotals {
  /** The longest input of the model, in tokens. */
  readonly maxTokens: number;
  /** Of the draft. */
  readonly pictureCount: number;
  readonly videoCount: number;
  /** Pictures and videos of earlier messages that go with it again. */
  readonly earlierCount: number;
  /** Some cost is guessed: an address that nobody here has opened, a video that nobody here could read. */
  readonly hasUnknown: boolean;
  /** Earlier pictures and videos that a person left out. */
  readonly leftOut: readonly EarlierMedium[];
  readonly troubles: readonly TurnTrouble[];
  /** It would certainly fail. */
  readonly isBlocked: boolean;
}

export interface NextTurn extends Pick<DraftState, 'text' | 'attachments'> {
  /** From the root to the newest message; a reply that still grows may be left away. */
  readonly path: readonly Message[];
  readonly preferences: PreferencesState;
  readonly models: ModelsState;
}

/** The budget of what stands in the draft, with the settings of the moment. */
export function nextTurnBudget({ preferences, models, ...draft }: NextTurn): TurnBudget {
  const { rows } = models;
  const model = selectedModel(rows, preferences.model);
  const thinksAs = (other: ModelDescription) => thinkingChoice(other, preferences.thinking).isOn;
  const row = rows.find(({ id }) => id === model.id) ?? rows.find((any) => any.max_body_bytes !== undefined);
  const bounds = {
    model,
    target: targetFor(preferences, models),
    isThinkingOn: thinksAs(model),
    maxBodyBytes: row?.max_body_bytes ?? null,
  };
  // The server's default is what most people use there; then as the list goes.
  const others = () =>
    rows
      .filter(({ id }) => id !== model.id)
      .toSorted((a, b) => Number(b.is_default) - Number(a.is_default))
      .map(({ id, capabilities }) => ({
        model: capabilities,
        target: targetFor({ ...preferences, model: id }, models),
        isThinkingOn: thinksAs(capabilities),
      }));
  return turnBudget({ ...draft, systemPrompt: preferences.systemPrompt }, bounds, others);
}

/**
 * Counts the next turn as its model and this server would, and judges it by their limits. Nothing is read and nothing
 * waits: call it whenever the draft or the path changes. `others` is asked for only when a limit would be passed.
 */
export function turnBudget(
  turn: TurnToSend,
  bounds: TurnBounds & { readonly target: MediaTarget },
  others: () => readonly OtherModel[],
): TurnBudget {
  const { model, isThinkingOn, target } = bounds;
  const counted = countTurn(turn, model, target, true);
  const limits = judgeTurn(counted, bounds);
  const grounds = { turn, counted, bounds, target, others: limits.length === 0 ? [] : others() };
  const drafted = counted.media.filter(({ place }) => place.in === 'draft');
  const countOf = (kind: 'picture' | 'video') => drafted.filter((medium) => medium.kind === kind).length;
  return {
    ...totalsOf(counted),
    maxTokens: maxInputTokens(model, isThinkingOn),
    pictureCount: countOf('picture'),
    videoCount: countOf('video'),
    earlierCount: counted.media.length - drafted.length,
    hasUnknown: counted.media.some(({ isUnknown }) => isUnknown),
    leftOut: leftOutOf(turn),
    troubles: limits.map((limit) => ({ limit, fixes: findFixes(limit, grounds) })),
    isBlocked: limits.some(({ isCertain }) => isCertain),
  };
}

function leftOutOf({ path }: TurnToSend): readonly EarlierMedium[] {
  return path.flatMap((row) => {
    if (row.role !== 'user') return [];
    return row.attachments
      .filter(({ leftOut }) => leftOut === 'chosen')
      .map(({ number, attachment: { kind, id: attachmentId } }) => ({
        kind,
        number,
        attachmentId,
        messageId: row.id,
      }));
  });
}
