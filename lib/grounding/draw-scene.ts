import { drawHandles } from './drawing/draw-handles';
import { drawLabels } from './drawing/draw-labels';
import { drawShapes, type Sight } from './drawing/draw-shapes';
import { pickedInSight, plainInSight } from './drawing/in-sight';
import type { Scene, SceneContext } from './scene';
import type { Size, Viewport } from './spaces';

/** Of the shapes that are not meant while one is. */
export const dimmedAlpha = 0.4;

/**
 * Draws the shapes of a scene over its picture, large before small and what is picked last. Widths are CSS pixels at
 * every zoom; the context must be scaled so that one unit is one CSS pixel.
 */
export function drawScene(context: SceneContext, scene: Scene, view: Viewport, frame: Size): void {
  const picked = pickedInSight(scene, view, frame);
  const dimming = picked.some(({ shape }) => shape.id === scene.hoveredId) ? dimmedAlpha : 1;
  context.save();
  context.lineJoin = 'round';
  drawShapes(context, plainInSight(scene, view, frame), scene, { view, frame, dimming });
  drawForeground(context, scene, { view, frame });
  context.restore();
}

/** What is drawn over the shapes that are not picked: those that are, names and handles. */
export function drawForeground(context: SceneContext, scene: Scene, { view, frame }: Sight): void {
  const picked = pickedInSight(scene, view, frame);
  drawShapes(context, picked, scene, { view, frame });
  drawLabels(context, picked, scene, { view, frame });
  drawHandles(context, scene, view, frame);
}
