'use client';

import { useState } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';
import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import { type Corrections, noCorrections } from '@/lib/grounding/corrections';
import { boxBetween, wholePixel } from '@/lib/grounding/edit-geometry';
import type { PictureShape } from '@/lib/grounding/shape';
import { type Size, screenPoint, screenToImage } from '@/lib/grounding/spaces';
import type { StageTool } from '@/lib/grounding/stage-view';
import type { ViewportControl, ViewportState } from '@/lib/grounding/viewport-store';
import type { CorrectionDeeds } from '../stage/stage-keys';
import type { StageScene } from '../use-stage-scene';
import {
  type CorrectDeeds,
  type CorrectNews,
  correctDeeds,
  type DrawnShape,
  type Naming,
  revertable,
} from './correct-deeds';
import { pressCorrectKey } from './correct-keys';
import { whyNotCorrect } from './why-not-correct';

export interface Correcting extends CorrectDeeds, CorrectionDeeds {
  readonly tool: Exclude<StageTool, 'look'>;
  /** Of those in sight. */
  readonly picked: readonly PictureShape[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canRevert: boolean;
  /** Whose label is being asked for. */
  readonly naming: Naming | null;
  /** Of the reply, for the one that is asked for. */
  readonly labels: readonly string[];
  /** What was done last, and which one it was in this round, so that the same thing twice is two things. */
  readonly told: { readonly news: CorrectNews; readonly number: number } | null;
  takeTool(tool: StageTool): void;
}

/** What correcting by hand is at, and everything that can be done; null while a person only looks, or may only look. */
export function useCorrecting(scene: StageScene | null, viewport: ViewportControl): Correcting | null {
  const workspace = useWorkspace();
  const stage = useStageStore();
  const tool = useStage((now) => now.tool);
  const selectedIds = useStage((now) => now.selectedShapeIds);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [told, setTold] = useState<Correcting['told']>(null);
  const subject = tool === 'look' ? null : subjectOf(scene);
  if (subject === null && naming !== null) setNaming(null);
  if (subject === null && told !== null) setTold(null);
  if (tool === 'look' || subject === null || scene === null) return null;

  const { width, height } = subject.picture;
  const { steps, doneCount } = correctionsOf(subject.reply);
  const replyId = subject.reply.id;
  const ground = {
    replyId,
    imageIndex: scene.shownIndex,
    picture: { width, height },
    picked: scene.visibleShapes.filter(({ id }) => selectedIds.includes(id)),
    shapes: scene.answer?.shapes ?? [],
    removedShapes: scene.answer?.removedShapes ?? [],
    corrections: () => correctionsOf(workspace.conversations.getState().messages[replyId]),
    keep: (corrections: Corrections) => workspace.correctShapes(replyId, corrections),
    stage,
    tell: (news: CorrectNews) => setTold((before) => ({ news, number: (before?.number ?? 0) + 1 })),
    askName: setNaming,
  };
  const deeds = correctDeeds(ground);
  return {
    ...deeds,
    tool,
    picked: ground.picked,
    canUndo: doneCount > 0,
    canRedo: doneCount < steps.length,
    canRevert: revertable(ground).length > 0,
    naming,
    labels: [...new Set(ground.shapes.flatMap(({ label, isWriting }) => (isWriting ? [] : (label ?? []))))],
    told,
    takeTool: (next) => stage.getState().takeTool(next),
    press(key) {
      const addInMiddle = () => {
        const drawn = drawnInMiddle(viewport.store.getState(), tool);
        if (drawn) deeds.add(drawn);
      };
      return pressCorrectKey(key, { ...deeds, tool, addInMiddle });
    },
  };
}

function correctionsOf(message: Message | undefined): Corrections {
  return (message?.role === 'assistant' ? message.corrections : undefined) ?? noCorrections;
}

/** A reply that is complete, whether it names shapes or not, and the size of its picture that is shown. */
function subjectOf(
  scene: StageScene | null,
): { readonly reply: AssistantMessage; readonly picture: Size } | null {
  if (scene?.message.role !== 'assistant' || scene.shown.kind !== 'picture') return null;
  if (whyNotCorrect(scene.message) !== null) return null;
  return { reply: scene.message, picture: scene.shown.attachment.original };
}

/** A box over a quarter of each side of what is in sight, or a point in its middle. */
function drawnInMiddle({ view, canvas, picture }: ViewportState, tool: StageTool): DrawnShape | null {
  const spot = (part: number) => screenToImage(screenPoint(canvas.width * part, canvas.height * part), view);
  if (tool === 'add-point') {
    const [x, y] = wholePixel(spot(1 / 2), picture);
    return { kind: 'point', coords: [x, y] };
  }
  const coords = boxBetween(spot(3 / 8), spot(5 / 8), picture);
  return coords && { kind: 'box', coords };
}
