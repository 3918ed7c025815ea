import type { StoreApi } from 'zustand/vanilla';
import type { StageState } from '@/lib/grounding/stage-view';

interface RegionsInStep {
  readonly host: HTMLElement;
  readonly messageId: string;
  readonly stage: StoreApi<StageState>;
  /** Shows a region on the Stage. */
  readonly open: (shapeId: string) => void;
}

const litAttribute = 'data-lit';

/**
 * Lights the part of a page whose region is hovered or picked on the Stage, hovers there what the pointer is over here,
 * and shows there what is pressed. Gives back what ends it.
 */
export function keepRegionsInStep({ host, messageId, stage, open }: RegionsInStep): () => void {
  let pickedId: string | null = null;
  const isOnStage = () => stage.getState().isOpen && stage.getState().messageId === messageId;
  const regionAt = ({ target }: Event) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-shape]') ?? null) : null;

  function light(): void {
    const { hoveredShapeId, selectedShapeIds } = stage.getState();
    const ids = isOnStage() ? [hoveredShapeId, ...selectedShapeIds].filter((id) => id !== null) : [];
    for (const part of host.querySelectorAll<HTMLElement>('[data-shape]')) {
      part.toggleAttribute(litAttribute, ids.includes(part.dataset.shape ?? ''));
    }
    const picked = isOnStage() ? (selectedShapeIds.at(-1) ?? null) : null;
    if (picked !== pickedId && picked !== null) {
      host.querySelector(`[data-shape="${CSS.escape(picked)}"]`)?.scrollIntoView({ block: 'nearest' });
    }
    pickedId = picked;
  }
  const over = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' && isOnStage()) {
      stage.getState().hover(regionAt(event)?.dataset.shape ?? null);
    }
  };
  const leave = () => {
    if (isOnStage()) stage.getState().hover(null);
  };
  const press = (event: Event) => {
    const id = regionAt(event)?.dataset.shape;
    // Words that were just marked with the pointer are to be copied.
    if (id !== undefined && getSelection()?.isCollapsed !== false) open(id);
  };
  host.addEventListener('pointerover', over);
  host.addEventListener('pointerleave', leave);
  host.addEventListener('click', press);
  const unsubscribe = stage.subscribe(light);
  light();
  return () => {
    unsubscribe();
    host.removeEventListener('pointerover', over);
    host.removeEventListener('pointerleave', leave);
    host.removeEventListener('click', press);
  };
}
