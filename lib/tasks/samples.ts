import type { LocalText } from './local-text';
import { sampleLabels } from './sample-labels';
import { sampleTruth } from './sample-truth';

export type SampleId = keyof typeof sampleTruth;

export type SampleKind = (typeof sampleTruth)[SampleId]['objects'][number]['kind'];

/** One thing on a sample, in pixels of the sample: origin top left, right and bottom edges exclusive. */
export interface SampleObject {
  readonly kind: SampleKind;
  readonly label: LocalText;
  /** [x1, y1, x2, y2] of what can be seen of it. */
  readonly box: readonly [number, number, number, number];
  /** [x, y] well inside what can be seen of it. */
  readonly point: readonly [number, number];
  /** Scenery that is named only when someone asks for it, such as the houses of the street. */
  readonly isBackdrop: boolean;
}

/** A picture drawn by the project itself, with everything on it known. */
export interface Sample {
  readonly id: SampleId;
  /** Its address on our own origin. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly title: LocalText;
  /** Its 12 × 8 RGB thumbnail as hexadecimal digits. */
  readonly signature: string;
  readonly objects: readonly SampleObject[];
}

const titles: Readonly<Record<SampleId, LocalText>> = {
  street: { en: 'A street corner', 'zh-CN': '街角', 'zh-TW': '街角' },
  table: { en: 'A set table', 'zh-CN': '布置好的餐桌', 'zh-TW': '擺好的餐桌' },
};

function createSample(id: SampleId): Sample {
  const { width, height, signature, objects } = sampleTruth[id];
  return {
    id,
    file: `/samples/${id}.jpg`,
    width,
    height,
    title: titles[id],
    signature,
    objects: objects.map((object) => ({ ...object, label: sampleLabels[object.kind] })),
  };
}

/** The two bundled pictures with everything that is on them. */
export const samples: readonly Sample[] = [createSample('street'), createSample('table')];
