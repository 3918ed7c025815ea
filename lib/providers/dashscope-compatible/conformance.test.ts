import { afterEach } from 'vitest';
import { describeConformance, type Staged } from '@/lib/providers/conformance';
import { answering, hangingAfter, type stageUpstream, streaming } from '@/lib/providers/staged-upstream';
import { apiKey, closeUpstreams, fixture, providerAt, turnWith, upstreamThat } from './stage';

afterEach(closeUpstreams);

const stage = (...play: Parameters<typeof stageUpstream>) => {
  return async (): Promise<Staged> => {
    const upstream = await upstreamThat(...play);
    return {
      provider: providerAt(upstream.baseUrl, { firstByteMs: 200, idleMs: 200 }),
      turn: turnWith(),
      upstreamClosed: upstream.closedEarly,
    };
  };
};

/** Each request of a turn is answered by the next of these, and the last one for good. */
const stageInTurn = (...plays: readonly Parameters<typeof stageUpstream>[0][]) => {
  return () => {
    const left = [...plays];
    return stage((...asked) => (left.length > 1 ? left.shift() : left[0])?.(...asked))();
  };
};

describeConformance('dashscope-compatible', {
  ways: {
    'an answer': stage(streaming(fixture('qwen-vl-plus-stream'))),
    'a thoughtful answer': stage(streaming(fixture('qwen3-vl-plus-thinking'))),
    'tool calls': stage(streaming(fixture('tool-calls'))),
    'leaked reasoning': stage(streaming(fixture('leaked-think'))),
    'a filter mid-stream': stage(streaming(fixture('moderation-mid-stream'))),
    'a cut': stage(streaming(fixture('cut-without-finish'))),
    'a stall': stage(hangingAfter(fixture('cut-without-finish').toString())),
    'an empty stream': stage(streaming()),
    'noise after the end': stage(streaming(fixture('qwen-vl-plus-stream'), fixture('tool-calls'))),
    'an answer at the second asking': stageInTurn(
      answering(503, 'application/json', '{}'),
      streaming(fixture('qwen-vl-plus-stream')),
    ),
    'an answer to a repaired request': stageInTurn(
      answering(400, 'application/json', '{"error":{"message":"enable_thinking is restricted to True"}}'),
      streaming(fixture('qwen3-vl-plus-thinking')),
    ),
    'an HTML page': stage(answering(200, 'text/html', '<html>hello</html>')),
    'an error page': stage(answering(502, 'text/html', '<html>Bad gateway</html>')),
    'an error as text': stage(answering(400, 'application/json', '{"error":"no such model loaded"}')),
    'an error under 200': stage(answering(200, 'application/json', `{"error":"bad key ${apiKey}"}`)),
    'a refused key': stage(
      answering(
        401,
        'application/json',
        `{"object":"error","message":"Incorrect API key provided: ${apiKey}","type":"x","code":401}`,
      ),
    ),
  },
  endless: stage(hangingAfter(fixture('cut-without-finish').toString())),
  secrets: [apiKey],
});
