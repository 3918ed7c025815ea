import { describe, expect, it } from 'vitest';
import { pathTo } from '@/lib/conversation/message-tree';
import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import { currentHeadId } from '@/lib/conversation/shown-path';
import { anAnswer, aQuestion, aRecording } from './__fixtures__/recordings';
import { createPlayback } from './playback-workspace';
import type { Recording } from './recording';

const timed = anAnswer('r1', {
  reasoning: 'Hm, ears',
  text: 'A cat.',
  timeline: [400, 2, 0, 900, 8, 0, 1200, 8, 1, 2000, 8, 6],
  timing: { sentAtMs: 50, firstTokenMs: 400, reasoningMs: 1200, totalMs: 2100 },
});

const two = aRecording(aQuestion('u1'), timed, aQuestion('u2'), anAnswer('r2', { text: 'Two cats.' }));

/** A playback whose clock and frames are the test's. */
function playing(recording: Recording = two) {
  let [nowMs, frame]: [number, (() => void) | null] = [1000, null];
  const playback = createPlayback(recording, async () => null, {
    now: () => nowMs,
    atNextFrame: (run) => {
      frame = run;
      return () => {
        frame = null;
      };
    },
  });
  const state = () => playback.workspace.conversations.getState();
  return {
    ...playback,
    state,
    position: () => playback.store.getState(),
    path: (): readonly Message[] => pathTo(state().messages, currentHeadId(state())),
    reply: (): AssistantMessage | undefined =>
      pathTo(state().messages, currentHeadId(state())).findLast((message) => message.role === 'assistant'),
    hasFrame: () => frame !== null,
    pass: (ms: number) => {
      nowMs += ms;
      const run = frame;
      frame = null;
      run?.();
    },
  };
}

describe('a playback', () => {
  it('stands at its beginning with the first question asked', () => {
    const { path, position, hasFrame, state } = playing();
    expect(path()).toMatchObject([
      { id: 'u1', parentId: null },
      { id: 'r1', status: 'waiting', text: '' },
    ]);
    expect(position()).toMatchObject({
      positionMs: 0,
      isPlaying: false,
      speed: 1,
      turnIndex: 0,
      turnCount: 2,
    });
    expect(state().running).toEqual({ replay: 'r1' });
    expect(hasFrame()).toBe(false);
  });

  it('shows a reply as it came', () => {
    const { play, pass, reply } = playing();
    play();
    pass(399);
    expect(reply()).toMatchObject({ status: 'waiting', reasoning: '' });
    pass(501);
    expect(reply()).toMatchObject({ status: 'streaming', reasoning: 'Hm, ears', text: '', usage: null });
    pass(300);
    expect(reply()).toMatchObject({
      text: 'A',
      timing: { firstTokenMs: 400, reasoningMs: 1200, totalMs: null },
    });
    pass(900);
    expect(reply()).toMatchObject({ status: 'finished', text: 'A cat.', usage: { totalTokens: 13 } });
  });

  it('asks the next question a moment after an answer, and stops at the end', () => {
    const { play, pass, path, position, hasFrame, state } = playing();
    play();
    pass(2100);
    expect(path()).toHaveLength(2);
    pass(1600);
    expect(path().map(({ id }) => id)).toEqual(['u1', 'r1', 'u2', 'r2']);
    expect(position()).toMatchObject({ turnIndex: 1 });
    pass(60_000);
    expect(position()).toMatchObject({ isPlaying: false, positionMs: position().durationMs });
    expect(state().running).toEqual({});
    expect(hasFrame()).toBe(false);
    play();
    expect(position()).toMatchObject({ isPlaying: true, positionMs: 0 });
  });

  it('runs faster and slower', () => {
    const { play, pass, position, setSpeed } = playing();
    setSpeed(8);
    play();
    pass(100);
    expect(position().positionMs).toBe(800);
    setSpeed(0.5);
    pass(100);
    expect(position().positionMs).toBe(850);
  });

  it('stands still while it is paused, however long', () => {
    const { play, pause, pass, position } = playing();
    play();
    pass(500);
    pause();
    pass(5000);
    play();
    pass(100);
    expect(position().positionMs).toBe(600);
  });

  it('goes anywhere, back as well, and never beyond its ends', () => {
    const { seek, position, reply, path } = playing();
    seek(1e9);
    expect(position().positionMs).toBe(position().durationMs);
    expect(path()).toHaveLength(4);
    seek(1250);
    expect(path()).toHaveLength(2);
    expect(reply()).toMatchObject({ text: 'A', status: 'streaming' });
    seek(-5);
    expect(position().positionMs).toBe(0);
  });

  it('skips to the next question, and from the last one to the end', () => {
    const { skip, position, path, reply } = playing();
    skip();
    expect(position().turnIndex).toBe(1);
    expect(path()).toHaveLength(4);
    skip();
    expect(reply()).toMatchObject({ id: 'r2', status: 'finished' });
  });
});

describe('a reply that was not timed', () => {
  it('is shown evenly between what is known of it, and it is said', () => {
    const { seek, position, reply } = playing(
      aRecording(aQuestion('u1'), anAnswer('r1', { text: 'x'.repeat(100) })),
    );
    expect(position()).toMatchObject({ isEven: true, durationMs: 2000 });
    seek(1250);
    expect(reply()?.text.length).toBe(50);
  });

  it('takes a time of its length where nothing is known', () => {
    const timing = { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null };
    const long = playing(aRecording(aQuestion('u1'), anAnswer('r1', { text: 'x'.repeat(800), timing })));
    const short = playing(aRecording(aQuestion('u1'), anAnswer('r1', { text: 'x', timing })));
    expect(long.position().durationMs).toBeGreaterThan(5000);
    expect(short.position().durationMs).toBeLessThan(3000);
  });
});

describe('what is played', () => {
  it('keeps the identity of every row that has not changed', () => {
    const { seek, state } = playing();
    seek(4000);
    const before = state().messages;
    seek(4001);
    expect(state().messages).toBe(before);
    seek(5000);
    expect(state().messages.u1).toBe(before.u1);
    expect(state().messages.r1).toBe(before.r1);
    expect(state().messages.r2).not.toBe(before.r2);
  });

  it('never tears a character that is written in two units', () => {
    const { seek, reply } = playing(
      aRecording(aQuestion('u1'), anAnswer('r1', { text: 'a😀b', timeline: [100, 0, 2, 500, 0, 4] })),
    );
    seek(200);
    expect(reply()?.text).toBe('a');
  });

  it('takes what a person chooses of a reply and keeps it while it plays on', () => {
    const { seek, workspace, reply } = playing();
    seek(1250);
    workspace.chooseReading('r1', { axisOrder: 'y-first' });
    expect(reply()?.reading).toEqual({ axisOrder: 'y-first' });
    seek(1900);
    seek(2050);
    expect(reply()?.reading).toEqual({ axisOrder: 'y-first' });
  });

  it('asks nothing of anyone', async () => {
    const { workspace, path, seek } = playing();
    seek(1e9);
    workspace.setDraftText('More?');
    await workspace.send();
    await workspace.regenerate('r1');
    await workspace.editMessage('u1', 'Other');
    workspace.removeConversation('replay');
    await workspace.start();
    expect(path().map(({ id }) => id)).toEqual(['u1', 'r1', 'u2', 'r2']);
    expect(workspace.isReplay).toBe(true);
  });

  it('may be one unanswered question, or nothing', () => {
    expect(playing(aRecording(aQuestion('u1'))).path()).toMatchObject([{ id: 'u1' }]);
    const empty = playing(aRecording());
    empty.play();
    expect(empty.position()).toMatchObject({ durationMs: 0, isPlaying: false });
  });
});
