import 'server-only';
import type { KnownSampleId } from './known-samples';
import { paperScripts } from './paper-scripts';
import { printScripts } from './print-scripts';
import type { SampleScript } from './sample-script';
import { sceneScripts } from './scene-scripts';
import { sceneryScripts } from './scenery-scripts';
import { shelfScripts } from './shelf-scripts';

/** The prepared words about every sample. */
export const sampleScripts: Readonly<Record<KnownSampleId, SampleScript>> = {
  ...sceneScripts,
  ...sceneryScripts,
  ...printScripts,
  ...paperScripts,
  ...shelfScripts,
};
