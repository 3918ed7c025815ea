'use client';

import { useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { fetched } from '@/components/ui/fetched';
import { cropFrame } from '@/lib/grounding/crop-frame';
import type { StageScene } from '../use-stage-scene';

const StageCropDialog = fetched(() => import('./stage-crop-dialog').then((module) => module.StageCropDialog));

const usedShownMs = 4000;

/** Cutting a part of the shown picture into the message: the deed, its dialog while it is open, and whether it was just done. */
export function useCropTool({ shown, visibleShapes }: StageScene) {
  const [isOpen, setOpen] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const pickedIds = useStage((stage) => stage.selectedShapeIds);
  const frame = cropFrame(
    visibleShapes.filter(({ id }) => pickedIds.includes(id)),
    shown.attachment.original,
  );
  const picked = frame && { x: frame.left, y: frame.top, width: frame.width, height: frame.height };
  const tell = () => {
    setUsed(true);
    setTimeout(() => setUsed(false), usedShownMs);
  };
  const { attachment } = shown;
  const dialog = isOpen && attachment.kind === 'picture' && (
    <StageCropDialog picture={attachment} picked={picked} onClose={() => setOpen(false)} onUsed={tell} />
  );
  return { open: () => setOpen(true), dialog, isUsed };
}
