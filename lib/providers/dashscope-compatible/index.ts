import 'server-only';
import type { Provider } from '@/lib/providers/provider';
import { createProvider, type DashscopeSettings } from '../dashscope/create-provider';
import { createScrubber, describeUpstreamError } from '../dashscope/failures';
import { createCompatibleReader } from './events';
import { bodyOf, createClient, openStream } from './request';

/** Speaks DashScope's OpenAI-compatible endpoint, and any server that keeps to the same shapes. */
export function createDashscopeCompatible(settings: DashscopeSettings): Provider {
  const client = createClient(settings);
  const scrub = createScrubber(settings.apiKey);
  return createProvider(
    {
      name: 'dashscope-compatible',
      open: (turn, repaired, signal) =>
        openStream(client, bodyOf(turn, repaired), signal, scrub, turn.hasUploads),
      readerOf: () => createCompatibleReader((error) => describeUpstreamError(error, null, scrub)),
      firstByteMs: () => settings.firstByteMs,
    },
    settings,
  );
}
