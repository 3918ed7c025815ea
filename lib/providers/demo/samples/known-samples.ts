import 'server-only';
import { chartTruth } from '@/lib/tasks/chart-truth';
import { cratesTruth } from '@/lib/tasks/crates-truth';
import { lakeTruth } from '@/lib/tasks/lake-truth';
import type { LocalText } from '@/lib/tasks/local-text';
import { mathsTruth } from '@/lib/tasks/maths-truth';
import { pageTruth } from '@/lib/tasks/page-truth';
import { receiptTruth } from '@/lib/tasks/receipt-truth';
import { type Sample, type SampleId, samples } from '@/lib/tasks/samples';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import { type StillSample, stillSamples } from '@/lib/tasks/still-samples';
import type { BoxedText } from '@/lib/tasks/still-truth';
import type { KnownObject } from './known-object';
import { chartObjects, mathsObjects, pageObjects, receiptObjects, sketchObjects } from './print-objects';
import { crateObjects, lakeObjects } from './scenery-objects';
import { sceneryScripts } from './scenery-scripts';
import { shelfObjects } from './shelf-objects';

export type KnownSampleId = SampleId | StillSample['id'] | 'lake' | 'crates';

/** A picture drawn by the project, with everything that is known of it. */
export interface KnownSample {
  readonly id: KnownSampleId;
  /** Its address on our own origin. */
  readonly file: string;
  readonly title: LocalText;
  readonly width: number;
  readonly height: number;
  /** Its 12 × 8 RGB thumbnail as hexadecimal digits. */
  readonly signature: string;
  readonly objects: readonly KnownObject[];
  /** Every line of text in reading order. */
  readonly lines: readonly BoxedText[];
}

const truths = {
  receipt: receiptTruth,
  chart: chartTruth,
  page: pageTruth,
  sketch: sketchTruth,
  'shelf-before': shelfBeforeTruth,
  'shelf-after': shelfAfterTruth,
  maths: mathsTruth,
} as const satisfies Readonly<Record<StillSample['id'], unknown>>;

const objectsOf: Readonly<Record<StillSample['id'], readonly KnownObject[]>> = {
  receipt: receiptObjects(receiptTruth),
  chart: chartObjects(chartTruth),
  page: pageObjects(pageTruth),
  sketch: sketchObjects(sketchTruth),
  'shelf-before': shelfObjects(shelfBeforeTruth),
  'shelf-after': shelfObjects(shelfAfterTruth),
  maths: mathsObjects(mathsTruth),
};

function fromScene({ id, file, title, width, height, signature, objects }: Sample): KnownSample {
  return { id, file, title, width, height, signature, objects, lines: [] };
}

function fromStill({ id, file, title, width, height }: StillSample): KnownSample {
  const { signature, lines } = truths[id];
  return { id, file, title, width, height, signature, objects: objectsOf[id], lines };
}

function fromScenery(
  id: 'lake' | 'crates',
  { width, height, signature }: Pick<KnownSample, 'width' | 'height' | 'signature'>,
  objects: readonly KnownObject[],
): KnownSample {
  const { gist: title } = sceneryScripts[id];
  return { id, file: `/samples/${id}.jpg`, title, width, height, signature, objects, lines: [] };
}

/** The eleven pictures that the demo knows. */
export const knownSamples: readonly KnownSample[] = [
  ...samples.map(fromScene),
  ...stillSamples.map(fromStill),
  fromScenery('lake', lakeTruth, lakeObjects),
  fromScenery('crates', cratesTruth, crateObjects),
];
