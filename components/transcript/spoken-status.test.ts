import { expect, test } from 'vitest';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { type NamedCounts, spokenStatus } from './spoken-status';

const named = (objects: number, moments = 0): NamedCounts => ({ objects, moments });
const nothing = named(0);

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
  expect(spokenStatus(null, nothing)).toBeNull();
  expect(spokenStatus(reply({ status: 'waiting' }), nothing)).toBeNull();
  expect(spokenStatus(reply({}), nothing)).toEqual({ kind: 'started' });
});

test('objects are counted in steps while they arrive, exactly at the end', () => {
  expect(spokenStatus(reply({}), named(1))).toEqual({ kind: 'soFar', named: named(1) });
  expect(spokenStatus(reply({}), named(9))).toEqual({ kind: 'soFar', named: named(5) });
  expect(spokenStatus(reply({ status: 'finished' }), named(9))).toEqual({
    kind: 'finishedWith',
    named: named(9),
  });
  expect(spokenStatus(reply({ status: 'finished' }), nothing)).toEqual({ kind: 'finished' });
});

test('moments are counted like objects, beside them', () => {
  expect(spokenStatus(reply({}), named(0, 3))).toEqual({ kind: 'soFar', named: named(0, 2) });
  expect(spokenStatus(reply({ status: 'finished' }), named(3, 4))).toEqual({
    kind: 'finishedWith',
    named: named(3, 4),
  });
});

test('a failure is named', () => {
  const failure = {
    code: 'rate_limited' as const,
    message: '',
    param: null,
    retryable: true,
    status: 429,
  };
  expect(spokenStatus(reply({ status: 'failed', failure }), nothing)).toEqual({
    kind: 'failed',
    code: 'rate_limited',
  });
  expect(spokenStatus(reply({ status: 'stopped' }), named(3))).toEqual({ kind: 'stopped' });
});
