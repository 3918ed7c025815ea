import { afterEach } from 'vitest';
import { describeConformance, type Staged } from '@/lib/providers/conformance';
import { answering, hangingAfter, type stageUpstream, streaming } from '@/lib/providers/staged-upstream';
import { apiKey, closeUpstreams, fixture, providerAt, turnWith, upstreamThat } from './stage';

afterEach(closeUpstreams);

const stage = (play: Parameters<typeof stageUpstream>[0], wantsWhole = false) => {
  return async (): Promise<Staged> => {
    const upstream = await upstreamThat(play);
    return {
      provider: providerAt(upstream.baseUrl, { firstByteMs: 200, idleMs: 200 }),
      turn: turnWith({}, { wantsWhole }),
      upstreamClosed: upstream.closedEarly,
    };
  };
};

const json = 'application/json';
const whole = '{"output":{"choices":[{"finish_reason":"stop","message":{"content":[{"text":"Two."}]}}]}}';

describeConformance('dashscope-native', {
  ways: {
    'an answer': stage(streaming(fixture('qwen-vl-plus-stream'))),
    'a thoughtful answer': stage(streaming(fixture('qwen3-vl-plus-thinking'))),
    'tool calls': stage(streaming(fixture('tool-calls'))),
    'an answer with sources': stage(streaming(fixture('search-sources'))),
    'the whole text in each frame': stage(streaming(fixture('whole-text-each-frame'))),
    'a filter mid-stream': stage(streaming(fixture('moderation-mid-stream'))),
    'an error in the first frame': stage(streaming(fixture('error-first'))),
    'a cut': stage(streaming(fixture('cut-without-finish'))),
    'a stall': stage(hangingAfter(fixture('cut-without-finish').toString())),
    'an empty stream': stage(streaming()),
    'noise after the error': stage(streaming(fixture('error-first'), fixture('tool-calls'))),
    'one whole answer': stage(answering(200, json, whole), true),
    'a whole answer that nobody asked for': stage(answering(200, json, whole)),
    'an HTML page': stage(answering(200, 'text/html', '<html>hello</html>')),
    'an error page': stage(answering(502, 'text/html', '<html>Bad gateway</html>')),
    'an error under 200': stage(answering(200, json, `{"code":"X","message":"bad key ${apiKey}"}`)),
    'a refused key': stage(
      answering(401, json, `{"code":"InvalidApiKey","message":"Invalid API-key provided: ${apiKey}."}`),
    ),
  },
  endless: stage(hangingAfter(fixture('cut-without-finish').toString())),
  secrets: [apiKey],
});
