import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { emptyConversations, emptyDraft } from '@/lib/conversation/initial-states';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { ConversationState, DraftState } from '@/lib/conversation/workspace';
import { createPlayback } from '@/lib/presenter/playback-workspace';
import type { Recording, Scene } from '@/lib/presenter/recording';
import { answering, aReply } from './__fixtures__/answering';
import { createSceneRun, type SceneRunDeps } from './scene-run';

const recordingOf = (text: string): Recording => ({
  title: text,
  messages: [aReply({ status: 'finished', text })],
  hashes: [],
});
const task = (fallback: Recording | null): Scene => ({
  kind: 'task',
  id: 's1',
  title: 'Describe',
  taskId: 'describe',
  fallback,
});

const clock = { now: () => 0, atNextFrame: () => () => undefined };

/** A live workspace of which only what a scene looks at is there, behind the whole of a quiet one. */
function liveWorkspace() {
  const quiet = createPlayback({ title: '', messages: [], hashes: [] }, async () => null, clock).workspace;
  const conversations = createStore<ConversationState>(() => emptyConversations);
  const draft = createStore<DraftState>(() => emptyDraft);
  const say = (part: Partial<AssistantMessage>) => conversations.setState(answering(part));
  return { workspace: { ...quiet, conversations, draft }, say };
}

function staged(scene: Scene, part: Partial<SceneRunDeps> = {}) {
  const lives: ReturnType<typeof liveWorkspace>[] = [];
  const asked: string[] = [];
  const kept: Recording[] = [];
  const run = createSceneRun(scene, {
    play: (recording) => createPlayback(recording, async () => null, clock),
    openLive: () => {
      const live = liveWorkspace();
      lives.push(live);
      return live.workspace;
    },
    ask: async (taskId) => void asked.push(taskId),
    spare: () => null,
    after: () => () => undefined,
    onAnswered: (recording) => kept.push(recording),
    ...part,
  });
  const shownTitle = () =>
    Object.values(run.store.getState().workspace.conversations.getState().conversations)[0]?.title;
  return { run, lives, asked, kept, course: () => run.store.getState().course, shownTitle };
}

test('a recording plays from the moment it is shown', () => {
  const { run, course, shownTitle } = staged({
    kind: 'recording',
    id: 's',
    title: '',
    recording: recordingOf('Old'),
  });
  run.start();
  expect(course()).toBe('recording');
  expect(shownTitle()).toBe('Old');
  expect(run.store.getState().playback?.store.getState().isPlaying).toBe(true);
  run.close();
  expect(run.store.getState().playback?.store.getState().isPlaying).toBe(false);
});

test('an answer that comes is kept for another time', () => {
  const { run, lives, asked, kept, course } = staged(task(null));
  run.start();
  lives[0]?.say({ status: 'finished', text: 'A cat' });
  expect(asked).toEqual(['describe']);
  expect(course()).toBe('answered');
  expect(kept.map(({ messages }) => messages[0]?.text)).toEqual(['A cat']);
});

test('when asking fails its own recording stands in, before the one from elsewhere', () => {
  const own = staged(task(recordingOf('Own')), { spare: () => recordingOf('Spare') });
  own.run.start();
  own.lives[0]?.say({ status: 'failed' });
  expect([own.course(), own.shownTitle()]).toEqual(['fallback', 'Own']);
  expect(own.kept).toEqual([]);

  const spare = staged(task(null), { spare: () => recordingOf('Spare') });
  spare.run.start();
  spare.lives[0]?.say({ status: 'failed' });
  expect([spare.course(), spare.shownTitle()]).toEqual(['fallback', 'Spare']);
});

test('samples that cannot be had are a failure too; without a recording it is said', async () => {
  const { run, course } = staged(task(null), { ask: () => Promise.reject(new Error('offline')) });
  run.start();
  await Promise.resolve();
  await Promise.resolve();
  expect(course()).toBe('failed');
  expect(run.hasFallback()).toBe(false);
});

test('a presenter who does not want to wait shows the recording, and may ask again in a fresh workspace', () => {
  const { run, lives, asked, course } = staged(task(recordingOf('Own')));
  run.start();
  run.fallBack();
  expect(course()).toBe('fallback');
  lives[0]?.say({ status: 'finished', text: 'Late' });
  expect(course()).toBe('fallback');
  run.start();
  expect(course()).toBe('asking');
  expect(asked).toEqual(['describe', 'describe']);
  expect(run.store.getState().workspace).toBe(lives[1]?.workspace);
});
