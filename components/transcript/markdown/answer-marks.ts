import type { StoreApi } from 'zustand/vanilla';
import { defaultLook } from '@/lib/grounding/overlay-look';
import type { StageState } from '@/lib/grounding/stage-view';
import { createLights, type Light, type SaidShapes } from './lit-words';
import { revealMark } from './reveal-mark';

export interface MarkedWords extends SaidShapes {
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

/** On a mark that is lit: how. */
const litAttribute = 'data-lit';

const nothingSaid: SaidShapes = { passages: [], answer: null, palette: defaultLook.palette };
const noLights: ReadonlyMap<string, Light> = new Map();
const unlit: Light = { state: 'hovered', colour: 'transparent' };

/**
 * Lights the words of what is hovered and picked on the Stage, hovers there what the pointer is over here, and picks
 * what is pressed. One listener and one subscription serve a whole reply, which may have thousands of marks; they
 * are no stops of the Tab key, for the object list offers every one of them to the keyboard.
 */
export function openAnswerMarks({ host, messageId, stage }: AnswerMarksParts): AnswerMarks {
  let words: MarkedWords = { ...nothingSaid, pick: () => undefined };
  let lightsOf = createLights(nothingSaid);
  /** The mark under the pointer, by the shape that stands for it. */
  let pointedId: string | null = null;
  let lit: readonly HTMLElement[] = [];

  const isOnStage = () => stage.getState().isOpen && stage.getState().messageId === messageId;

  function light(): void {
    const { hoveredShapeId, selectedShapeIds } = stage.getState();
    const hoveredId = isOnStage() ? hoveredShapeId : null;
    const pickedIds = isOnStage() ? selectedShapeIds : [];
    const hoveredIds = [hoveredId, pointedId].filter((id) => id !== null);
    const areNone = hoveredIds.length === 0 && pickedIds.length === 0;
    const lights = areNone ? noLights : lightsOf(hoveredIds, pickedIds);
    const next = marksNamed(host, lights);
    for (const mark of lit) if (!lights.has(mark.dataset.shape ?? '')) mark.removeAttribute(litAttribute);
    for (const mark of next) {
      const { state, colour } = lights.get(mark.dataset.shape ?? '') ?? unlit;
      mark.setAttribute(litAttribute, state);
      mark.style.setProperty('--shape-colour', colour);
    }
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
      lightsOf = createLights(next);
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

/** Few are looked up by name, of many all marks are gone through once. */
function marksNamed(host: HTMLElement, lights: ReadonlyMap<string, Light>): readonly HTMLElement[] {
  if (lights.size === 0) return [];
  if (lights.size > 20) {
    return [...host.getElementsByTagName('mark')].filter(({ dataset }) => lights.has(dataset.shape ?? ''));
  }
  const names = [...lights.keys()].map((name) => `mark[data-shape="${CSS.escape(name)}"]`);
  return [...host.querySelectorAll<HTMLElement>(names.join())];
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
