import { expect, test } from 'vitest';
import type { AssistantMessage, Message, UserMessage } from '@/lib/conversation/rows';
import { turnsOf } from './report-choices';

const facts = { conversationId: 'c', parentId: null, createdAtMs: 0 };
const asked = (id: string): UserMessage => ({ ...facts, id, role: 'user', text: id, attachments: [] });
const answered = (id: string, status: AssistantMessage['status']): AssistantMessage => ({
  ...facts,
  id,
  role: 'assistant',
  status,
  text: id,
  reasoning: '',
  model: 'qwen3-vl-plus',
  provider: 'dashscope-compatible',
  isThinkingOn: false,
  finishReason: null,
  failure: null,
  usage: null,
  timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
  pictures: [],
});

test('a turn is a question with its answer, once that is whole', () => {
  const path: readonly Message[] = [
    asked('q1'),
    answered('a1', 'finished'),
    asked('q2'),
    answered('a2', 'failed'),
    asked('q3'),
    asked('q4'),
    answered('a4', 'streaming'),
  ];
  expect(
    turnsOf(path).map(({ number, question, answer }) => [number, question.id, answer?.id ?? null]),
  ).toEqual([
    [1, 'q1', 'a1'],
    [2, 'q2', 'a2'],
    [3, 'q3', null],
    [4, 'q4', null],
  ]);
});
