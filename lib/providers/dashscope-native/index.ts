import 'server-only';
import type { Provider } from '@/lib/providers/provider';
import { createProvider, type DashscopeSettings } from '../dashscope/create-provider';
import { createScrubber, describeUpstreamError } from '../dashscope/failures';
import { outlinedOf } from '../dashscope/outlined';
import { createNativeReader } from './events';
import { createOpener } from './open-native';
import { isAskedWhole } from './request';

/** The vendor cuts a whole answer after three to five minutes of work, by model; until then nothing of it comes. */
const wholeAnswerMs = 330_000;

/** Speaks DashScope's own generation endpoint, which alone takes `max_frames` and `total_pixels` and tells sources. */
export function createDashscopeNative(settings: DashscopeSettings): Provider {
  const scrub = createScrubber(settings.apiKey);
  const open = createOpener(settings, scrub);
  return createProvider(
    {
      name: 'dashscope-native',
      open,
      readerOf: (response) =>
        createNativeReader((error) => describeUpstreamError(error, null, scrub), {
          isCutByTime: response.headers.get('x-dashscope-partialresponse') === 'true' && isWhole(response),
        }),
      firstByteMs: (turn) =>
        settings.firstByteMs + (isAskedWhole(turn, () => outlinedOf(turn).request) ? wholeAnswerMs : 0),
    },
    settings,
  );
}

function isWhole({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('application/json') ?? false;
}
