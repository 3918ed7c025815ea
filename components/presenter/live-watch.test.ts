import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { emptyConversations, emptyDraft } from '@/lib/conversation/initial-states';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { ConversationState, DraftState } from '@/lib/conversation/workspace';
import { answering } from './__fixtures__/answering';
import { type LiveOutcome, patienceMs, watchLive } from './live-watch';

/** A workspace whose reply is told what it is, and a clock that is turned by hand. */
function watched() {
  const conversations = createStore<ConversationState>(() => emptyConversations);
  const draft = createStore<DraftState>(() => emptyDraft);
  const ends: LiveOutcome[] = [];
  const waits = new Set<() => void>();
  const close = watchLive(
    { conversations, draft },
    {
      after: (delayMs, run) => {
        expect(delayMs).toBe(patienceMs);
        waits.add(run);
        return () => waits.delete(run);
      },
      onEnd: (outcome) => ends.push(outcome),
    },
  );
  return {
    ends,
    close,
    draft,
    say: (part: Partial<AssistantMessage>) => conversations.setState(answering(part)),
    waitingFor: () => [...waits],
    losePatience: () => {
      for (const run of [...waits]) run();
    },
  };
}

test('an answer that ends is one, however it was waited for', () => {
  const live = watched();
  live.say({ status: 'streaming', text: 'A ' });
  live.say({ status: 'finished', text: 'A cat' });
  live.say({ status: 'failed' });
  expect(live.ends).toEqual(['answered']);
  expect(live.waitingFor()).toEqual([]);
});

test('a failure is heard at once, not after the next tries', () => {
  const live = watched();
  live.say({ status: 'streaming', text: 'A ' });
  live.say({ status: 'failed' });
  expect(live.ends).toEqual(['failed']);
});

test('what came back into the draft has failed', () => {
  const live = watched();
  live.draft.setState({
    sendFailure: { code: 'connection_ended', message: '', param: null, retryable: true, status: 502 },
  });
  expect(live.ends).toEqual(['failed']);
});

test('patience begins anew with everything that comes, and ends in silence', () => {
  const live = watched();
  const [first] = live.waitingFor();
  live.say({ status: 'streaming', reasoning: 'Hm' });
  const [second] = live.waitingFor();
  expect(second).not.toBe(first);
  live.say({ status: 'streaming', reasoning: 'Hm' });
  expect(live.waitingFor()).toEqual([second]);
  live.losePatience();
  expect(live.ends).toEqual(['failed']);
});

test('nothing is heard once it is closed', () => {
  const live = watched();
  live.close();
  live.say({ status: 'finished' });
  live.losePatience();
  expect(live.ends).toEqual([]);
});
