import type { ModelDescription } from '@/lib/catalogue/model';
import { ok, type Result } from '@/lib/core/result';
import type { MediaTarget } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import { estimateRequest } from '../budget/estimate-request';
import type { AssistantMessage, Message, UploadedCopy } from '../rows';
import type { PreferencesState } from '../workspace';
import { buildRequest } from './build-request';
import { type GatherDeps, type GatheredMedia, gatherMedia } from './gather-media';
import type { PreparedTurn } from './reply-runner';

/** One turn as it is to be asked: what has been said, whom it asks, and how. */
export interface WantedTurn {
  /** From the root to the user message that is to be answered. */
  readonly path: readonly Message[];
  readonly model: ModelDescription;
  readonly target: MediaTarget;
  readonly preferences: PreferencesState;
  readonly isThinkingOn: boolean;
}

export interface MadeRequest extends PreparedTurn {
  /** What was uploaded for it, by attachment id. */
  readonly placed: ReadonlyMap<string, UploadedCopy>;
  /** What its reply remembers of it. */
  readonly remembered: Partial<AssistantMessage>;
}

/** Makes the request of one turn, its media with it. No part of the first load: it comes once the page stands. */
export async function makeRequest(
  { path, model, target, preferences, isThinkingOn }: WantedTurn,
  deps: GatherDeps,
): Promise<Result<MadeRequest, Failure>> {
  const gathered = await gatherMedia(path, target, deps);
  if (!gathered.ok) return gathered;
  const { pictures, videos } = gathered.value;
  const contents = { picture: pictures.contents, video: videos.contents };
  const { systemPrompt } = preferences;
  const estimate = estimateRequest({
    path,
    systemPrompt,
    model,
    pictures: pictures.sent,
    videos: videos.sent,
  });
  const placed = new Map([...pictures.placed, ...videos.placed]);
  return ok({
    request: buildRequest({ path, model, preferences, contents, isThinkingOn }),
    uploadTokens: Array.from(placed.values(), ({ token }) => token),
    placed,
    remembered: { ...rememberedOf(gathered.value), estimate },
  });
}

/** What a reply remembers of the media of its request; lists that are mostly empty are left out then. */
function rememberedOf({ pictures, videos, leftOut }: GatheredMedia): Partial<AssistantMessage> {
  return {
    pictures: pictures.sent,
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(videos.sent.length > 0 ? { videos: videos.sent } : {}),
    ...(pictures.missing.length > 0 ? { missingPictures: pictures.missing } : {}),
    ...(videos.missing.length > 0 ? { missingVideos: videos.missing } : {}),
  };
}
