import { expect, test } from 'vitest';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { spokenStatus } from './spoken-status';

const reply = (facts: Partial<AssistantMessage>): AssistantMessage => ({
  id: 'a',
  conversationId: 'c',
  parentId: 'u',
  createdAtMs: 0,
  role: 'assistant',
  status: 'streaming',
  text: '',
  reasoning: '',
  model: 'demo',
  provider: 'demo',
  isThinkingOn: false,
  finishReason: null,
  failure: null,
  usage: null,
  timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
  pictures: [],
  ...facts,
});

test('silent until a reply begins', () => {
  expect(spokenStatus(null, 0)).toBeNull();
  expect(spokenStatus(reply({ status: 'waiting' }), 0)).toBeNull();
  expect(spokenStatus(reply({}), 0)).toEqual({ kind: 'started' });
});

test('objects are counted in steps while they arrive, exactly at the end', () => {
  expect(spokenStatus(reply({}), 1)).toEqual({ kind: 'objects', count: 1 });
  expect(spokenStatus(reply({}), 9)).toEqual({ kind: 'objects', count: 5 });
  expect(spokenStatus(reply({ status: 'finished' }), 9)).toEqual({ kind: 'finishedWithObjects', count: 9 });
  expect(spokenStatus(reply({ status: 'finished' }), 0)).toEqual({ kind: 'finished' });
});

test('a failure is named', () => {
  const failure = {
    code: 'rate_limited' as const,
    message: '',
    param: null,
    retryable: true,
    status: 429,
  };
  expect(spokenStatus(reply({ status: 'failed', failure }), 0)).toEqual({
    kind: 'failed',
    code: 'rate_limited',
  });
  expect(spokenStatus(reply({ status: 'stopped' }), 3)).toEqual({ kind: 'stopped' });
});
