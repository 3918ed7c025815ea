import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import { streamingBody } from './streaming-body';

const utf8 = new TextEncoder();
const write = (value: object) => utf8.encode(JSON.stringify(value));

function sent(text: string): { text: string; isSame: boolean } {
  const body = utf8.encode(text);
  const request: ChatRequest = JSON.parse(text);
  const result = streamingBody(body, request, write, 'qwen3-vl-plus');
  return { text: new TextDecoder().decode(result), isSame: result === body };
}

describe('streamingBody', () => {
  it('is written anew without the keys that were null', () => {
    const body = new TextEncoder().encode('{"messages":[],"stream_options":null,"stop":null}');
    const sent = streamingBody(body, { messages: [] }, write, 'm', true);
    expect(JSON.parse(new TextDecoder().decode(sent))).toEqual({
      messages: [],
      stream: true,
      stream_options: { include_usage: true },
      model: 'm',
    });
  });

  it('leaves a body alone that asks for a stream with counts', () => {
    const text = '{"model":"m","stream":true, "stream_options":{"include_usage":true},"messages":[]}';
    expect(sent(text).isSame).toBe(true);
  });

  it('puts what is missing in front of the client’s own bytes', () => {
    expect(sent(' {"messages":[ ]}').text).toBe(
      '{"model":"qwen3-vl-plus","stream":true,"stream_options":{"include_usage":true},"messages":[ ]}',
    );
    expect(sent('{"stream":true,"model":"m","messages":[]}').text).toBe(
      '{"stream_options":{"include_usage":true},"stream":true,"model":"m","messages":[]}',
    );
  });

  it('writes a contradicting body anew, each key once', () => {
    const { text } = sent('{"stream":false,"messages":[],"stream_options":{},"top_k":3}');
    expect(JSON.parse(text)).toEqual({
      stream: true,
      messages: [],
      stream_options: { include_usage: true },
      top_k: 3,
      model: 'qwen3-vl-plus',
    });
    expect(text.match(/"stream"/g)).toHaveLength(1);
  });
});
