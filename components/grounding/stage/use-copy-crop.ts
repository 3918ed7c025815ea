'use client';

import { useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { type CropFrame, cropFrame } from '@/lib/grounding/crop-frame';
import type { PictureShape } from '@/lib/grounding/shape';
import { shownPicture } from '@/lib/media/shown-picture';
import type { StageScene } from '../use-stage-scene';
import { copyCrop } from './copy-crop';

type CropOutcome =
  | { readonly state: 'copied' | 'saved'; readonly file: string; readonly frame: CropFrame }
  | { readonly state: 'failed' };

const outcomeShownMs = 4000;

/** Cuts what is picked out of the picture: why it cannot now, the deed, and for a moment what came of it. */
export function useCopyCrop({ shown, visibleShapes }: StageScene) {
  const workspace = useWorkspace();
  const [outcome, setOutcome] = useState<CropOutcome | null>(null);
  const pickedIds = useStage((stage) => stage.selectedShapeIds);
  const picked = visibleShapes.filter(({ id }) => pickedIds.includes(id));
  const { name, original } = shown.attachment;
  const frame = cropFrame(picked, original);
  const shownHash = shown.attachment.kind === 'picture' ? shownPicture(shown.attachment).hash : original.hash;
  const file = `${name.replace(/\.[^.]*$/, '')}-crop.png`;

  const copy = async () => {
    if (frame === null) return;
    const crop = { frame, fileName: file, size: original, readBytes: () => workspace.readBlob(shownHash) };
    const now: CropOutcome = await copyCrop(crop).then(
      (state) => ({ state, file, frame }),
      () => ({ state: 'failed' }),
    );
    setOutcome(now);
    setTimeout(() => setOutcome((last) => (last === now ? null : last)), outcomeShownMs);
  };
  return { copy, whyNot: frame === null ? whyNot(visibleShapes, picked) : null, outcome };
}

function whyNot(
  visible: readonly PictureShape[],
  picked: readonly PictureShape[],
): 'noObjects' | 'nothingPicked' | 'noArea' {
  if (visible.length === 0) return 'noObjects';
  return picked.length === 0 ? 'nothingPicked' : 'noArea';
}
