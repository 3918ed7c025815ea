import { expect, it } from 'vitest';
import { createStageStore } from '@/lib/grounding/stage-store';
import { hideLabels, withToggled } from './label-hiding';

const shapes = [
  { id: '1', label: 'car' },
  { id: '2', label: 'bus' },
  { id: '3', label: 'Car' },
];

it('hides the labels that are given and shows the others', () => {
  const stage = createStageStore();
  hideLabels(stage, { shapes, hidden: new Set(['car']) });
  expect([...stage.getState().hiddenLabels]).toEqual(['car']);
  hideLabels(stage, { shapes, hidden: new Set(['bus']) });
  expect([...stage.getState().hiddenLabels]).toEqual(['bus']);
});

it('lets go of what it hides, and of nothing else', () => {
  const stage = createStageStore();
  stage.getState().selectAll(['3', '2', '1']);
  hideLabels(stage, { shapes, hidden: new Set(['car']) });
  expect(stage.getState().selectedShapeIds).toEqual(['2']);
});

it('changes one key', () => {
  expect([...withToggled(new Set(['car']), 'bus')]).toEqual(['car', 'bus']);
  expect([...withToggled(new Set(['car', 'bus']), 'car')]).toEqual(['bus']);
});
