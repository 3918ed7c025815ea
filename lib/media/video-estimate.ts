import type { MediaTarget } from './attachment';
import type { VideoChoices } from './media-choices';
import type { FileWay, VideoEstimate, VideoMaterial } from './video-ways';
import { chooseWay } from './videos/choose-way';
import { planWay } from './videos/plan-way';

/** What a video costs each way, and which way it goes with these choices. Reads nothing: call it as often as wanted. */
export function estimateVideo(
  material: VideoMaterial,
  choices: VideoChoices,
  target: MediaTarget,
): VideoEstimate {
  const of = (way: FileWay) => planWay(way, material, choices, target).estimate;
  return {
    choice: chooseWay(material, choices, target),
    ways: {
      inline: of('inline'),
      upload: of('upload'),
      frames: of('frames'),
      compressed: of('compressed'),
    },
  };
}
