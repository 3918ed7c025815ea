import type { StoreApi } from 'zustand/vanilla';
import { coloursOf } from '@/components/grounding/colours-of';
import { defaultLook, type OverlayLook } from '@/lib/grounding/overlay-look';
import type { Answer } from '@/lib/grounding/shape';
import type { StageState } from '@/lib/grounding/stage-view';
import type { Passage } from './passages';
import { revealMark } from './reveal-mark';

export interface MarkedWords {
  readonly passages: readonly Passage[];
  readonly answer: Pick<Answer, 'shapes'> | null;
  readonly palette: OverlayLook['palette'];
  /** What a press on words does; `isOneMore`: with a key held that adds to what is picked. */
  readonly pick: (shapeIds: readonly string[], isOneMore: boolean) => void;
}

/** Keeps the marks of one reply in step with the Stage. */
export interface AnswerMarks {
  show(words: MarkedWords): void;
  close(): void;
}

interface AnswerMarksParts {
  readonly host: HTMLElement;
  readonly messageId: string;
  readonly stage: StoreApi<StageState>;
}

/** Follows one that is lit: `picked` for one that is selected, else `hovered`. */
const litAttribute = 'data-lit';

/**
 * Lights the words of what is hovered and picked on the Stage, hovers there what the pointer is over here, and picks
 * what is pressed. One listener and one subscription serve a whole reply, which may have thousands of marks; they
 * are no stops of the Tab key, for the object list offers every one of them to the keyboard.
 */
export function openAnswerMarks({ host, messageId, stage }: AnswerMarksParts): AnswerMarks {
  let words: MarkedWords = {
    passages: [],
    answer: null,
    palette: defaultLook.palette,
    pick: () => undefined,
  };
  /** The mark under the pointer, by the shape that stands for it. */
  let pointedId: string | null = null;
  let lit: readonly HTMLElement[] = [];

  const isOnStage = () => stage.getState().isOpen && stage.getState().messageId === messageId;

  /** Whole passages, by the shapes that stand for them. */
  function wantedStates(): ReadonlyMap<string, 'hovered' | 'picked'> {
    const { hoveredShapeId, selectedShapeIds } = stage.getState();
    const picked = new Set(isOnStage() ? selectedShapeIds : []);
    const hovered = new Set([pointedId, isOnStage() ? hoveredShapeId : null]);
    const states = new Map<string, 'hovered' | 'picked'>();
    if (picked.size === 0 && hovered.size === 1 && hovered.has(null)) return states;
    for (const { shapeIds } of words.passages) {
      const [first = ''] = shapeIds;
      if (shapeIds.some((id) => picked.has(id))) states.set(first, 'picked');
      else if (shapeIds.some((id) => hovered.has(id))) states.set(first, 'hovered');
    }
    return states;
  }

  function light(): void {
    const states = wantedStates();
    const next: HTMLElement[] = [];
    if (states.size > 0) {
      const colours = coloursOfShapes(words, states);
      for (const mark of host.getElementsByTagName('mark')) {
        const id = mark.dataset.shape ?? '';
        const state = states.get(id);
        if (state === undefined) continue;
        next.push(mark);
        mark.setAttribute(litAttribute, state);
        mark.style.setProperty('--shape-colour', colours.get(id) ?? null);
      }
    }
    const stillLit = new Set(next);
    for (const mark of lit) if (!stillLit.has(mark)) mark.removeAttribute(litAttribute);
    lit = next;
  }

  function point(id: string | null): void {
    if (id === pointedId) return;
    pointedId = id;
    if (isOnStage()) stage.getState().hover(id);
    light();
  }

  function onMove(event: PointerEvent): void {
    // Words that grow under a resting pointer are not hovered, and fingers do not hover.
    const isMoved = event.movementX !== 0 || event.movementY !== 0;
    if (isMoved && event.pointerType !== 'touch') point(markAt(event.target)?.dataset.shape ?? null);
  }

  function onClick(event: MouseEvent): void {
    const mark = markAt(event.target);
    // The later clicks of a double click select words, and so does dragging over them.
    if (mark === null || event.detail > 1 || hasSelection() || isControl(event.target)) return;
    const passage = words.passages.find(({ shapeIds }) => shapeIds[0] === mark.dataset.shape);
    if (passage) words.pick(passage.shapeIds, event.ctrlKey || event.metaKey);
  }

  function onStage(now: StageState, before: StageState): void {
    const isPickChanged = now.selectedShapeIds !== before.selectedShapeIds;
    const isShownChanged = now.isOpen !== before.isOpen || now.messageId !== before.messageId;
    if (!isPickChanged && !isShownChanged && now.hoveredShapeId === before.hoveredShapeId) return;
    light();
    if (isPickChanged && isOnStage()) requestAnimationFrame(() => reveal(now.selectedShapeIds.at(-1)));
  }

  function reveal(shapeId: string | undefined): void {
    const passage = words.passages.find(
      ({ shapeIds }) => shapeId !== undefined && shapeIds.includes(shapeId),
    );
    const mark = lit.find(({ dataset }) => dataset.shape === passage?.shapeIds[0]);
    if (mark) revealMark(mark);
  }

  const listening = new AbortController();
  const { signal } = listening;
  host.addEventListener('pointermove', onMove, { signal });
  host.addEventListener('pointerleave', () => point(null), { signal });
  host.addEventListener('click', onClick, { signal });
  const stopFollowing = stage.subscribe(onStage);
  // A block that closes, unfolds or is coloured brings new marks.
  const changes = new MutationObserver(() => light());
  changes.observe(host, { subtree: true, childList: true });

  return {
    show(next) {
      words = next;
      light();
    },
    close() {
      listening.abort();
      stopFollowing();
      changes.disconnect();
      point(null);
    },
  };
}

function coloursOfShapes(
  { answer, palette }: MarkedWords,
  ids: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
  const colourOf = coloursOf(answer, palette);
  return new Map(
    answer?.shapes.flatMap(({ id, label }) => (ids.has(id) ? [[id, colourOf(label).fill] as const] : [])),
  );
}

function markAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('mark[data-shape]') : null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}
