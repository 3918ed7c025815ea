import { expect, test } from 'vitest';
import { replyNote } from './reply-state';

test('a reply that simply ended needs no note', () => {
  expect(replyNote({ status: 'finished', finishReason: 'stop', text: 'Yes.' })).toBeNull();
  expect(replyNote({ status: 'finished', finishReason: null, text: 'Yes.' })).toBeNull();
  expect(replyNote({ status: 'streaming', finishReason: null, text: '' })).toBeNull();
  expect(replyNote({ status: 'failed', finishReason: null, text: '' })).toBeNull();
});

test('every other end has one', () => {
  expect(replyNote({ status: 'stopped', finishReason: null, text: 'Ye' })).toBe('stopped');
  expect(replyNote({ status: 'interrupted', finishReason: null, text: '' })).toBe('interrupted');
  expect(replyNote({ status: 'finished', finishReason: 'length', text: 'Ye' })).toBe('length');
  expect(replyNote({ status: 'finished', finishReason: 'content_filter', text: '' })).toBe('content_filter');
  expect(replyNote({ status: 'finished', finishReason: 'stop', text: ' \n' })).toBe('empty');
});
