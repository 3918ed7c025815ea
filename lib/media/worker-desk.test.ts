import { expose } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { ok } from '@/lib/core/result';
import type { PictureJobs } from './pictures/picture.worker';
import { pictureTarget } from './pictures/picture-target';
import { createWideDesk, createWorkerDesk, type MediaWorker } from './worker-desk';

type Jobs = Readonly<Record<string, (...input: readonly unknown[]) => unknown>>;

/** A worker in all but the thread: the far end of a channel answers, and `crash` is heard as an error. */
function startFakeWorker(jobs: Jobs) {
  const { port1, port2 } = new MessageChannel();
  const errors = new EventTarget();
  expose(jobs, port2);
  const worker: MediaWorker = {
    postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
    addEventListener: (type, listener, options) =>
      (type === 'error' ? errors : port1).addEventListener(type, listener, options),
    removeEventListener: (type, listener, options) => port1.removeEventListener(type, listener, options),
    start: () => port1.start(),
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
  return { worker, crash: () => errors.dispatchEvent(new Event('error')) };
}

const never = () => new Promise(() => undefined);
const answer = (hash: string) => ok({ sent: { hash } });
const blob = new Blob(['x']);
const wants = { target: pictureTarget(describeModel('qwen3-vl-plus'), false), choices: {} };

const createDesk = (startWorker: () => MediaWorker) =>
  createWorkerDesk<PictureJobs>(startWorker, 'not-decodable');

describe('createWorkerDesk', () => {
  it('starts its worker with the first job and keeps it', async () => {
    let started = 0;
    const { worker } = startFakeWorker({ makeSentCopy: () => answer('a') });
    const desk = createDesk(() => {
      started += 1;
      return worker;
    });
    expect(started).toBe(0);
    const results = [
      await desk((remote) => remote.makeSentCopy(blob, wants)),
      await desk((remote) => remote.makeSentCopy(blob, wants)),
    ];
    expect(results).toEqual([answer('a'), answer('a')]);
    expect(started).toBe(1);
    worker.terminate();
  });

  it('has one job in hand at a time', async () => {
    let inHand = 0;
    let most = 0;
    const makeSentCopy = async () => {
      inHand += 1;
      most = Math.max(most, inHand);
      await Promise.resolve();
      inHand -= 1;
      return answer('a');
    };
    const { worker } = startFakeWorker({ makeSentCopy });
    const desk = createDesk(() => worker);
    const jobs = Array.from({ length: 5 }, () => desk((remote) => remote.makeSentCopy(blob, wants)));
    expect(await Promise.all(jobs)).toHaveLength(5);
    expect(most).toBe(1);
    worker.terminate();
  });

  it('refuses the job that brings the worker down and goes on with a new one', async () => {
    const first = startFakeWorker({ makeCopies: never, makeSentCopy: () => answer('a') });
    const second = startFakeWorker({ makeSentCopy: () => answer('b') });
    const workers = [first.worker, second.worker];
    const desk = createDesk(() => workers.shift() ?? second.worker);
    await desk((remote) => remote.makeSentCopy(blob, wants));
    const fatal = desk((remote) => {
      first.crash();
      return remote.makeCopies(blob, wants);
    });
    const next = desk((remote) => remote.makeSentCopy(blob, wants));
    expect(await fatal).toEqual({ ok: false, error: { code: 'not-decodable', values: {} } });
    expect(await next).toEqual(answer('b'));
    second.worker.terminate();
  });

  it('refuses a job that throws and goes on', async () => {
    const makeCopies = () => {
      throw new RangeError('Out of memory');
    };
    const { worker } = startFakeWorker({ makeCopies, makeSentCopy: () => answer('a') });
    const desk = createDesk(() => worker);
    expect(await desk((remote) => remote.makeCopies(blob, wants))).toMatchObject({
      error: { code: 'not-decodable' },
    });
    expect(await desk((remote) => remote.makeSentCopy(blob, wants))).toEqual(answer('a'));
    worker.terminate();
  });

  it('ends a job that takes too long with its worker, and goes on with a new one', async () => {
    const first = startFakeWorker({ makeCopies: never });
    const second = startFakeWorker({ makeSentCopy: () => answer('b') });
    const workers = [first.worker, second.worker];
    const desk = createDesk(() => workers.shift() ?? second.worker);
    const clock: { ring?: () => void } = {};
    const after = (_: number, run: () => void) => {
      clock.ring = run;
      return () => undefined;
    };
    const hanging = desk((remote) => remote.makeCopies(blob, wants), { longest: { ms: 1000, after } });
    const next = desk((remote) => remote.makeSentCopy(blob, wants));
    await vi.waitUntil(() => clock.ring !== undefined);
    clock.ring?.();
    expect(await hanging).toMatchObject({ error: { code: 'took-too-long' } });
    expect(await next).toEqual(answer('b'));
    second.worker.terminate();
  });

  it('ends what nobody wants any more, in hand or in line', async () => {
    const first = startFakeWorker({ makeCopies: never });
    const second = startFakeWorker({ makeSentCopy: () => answer('b') });
    const workers = [first.worker, second.worker];
    const desk = createDesk(() => workers.shift() ?? second.worker);
    const leaving = new AbortController();
    const { signal } = leaving;
    const inHand = desk(
      (remote) => {
        queueMicrotask(() => leaving.abort());
        return remote.makeCopies(blob, wants);
      },
      { signal },
    );
    const inLine = desk((remote) => remote.makeCopies(blob, wants), { signal });
    const wanted = desk((remote) => remote.makeSentCopy(blob, wants));
    expect(await inHand).toMatchObject({ error: { code: 'cancelled' } });
    expect(await inLine).toMatchObject({ error: { code: 'cancelled' } });
    expect(await wanted).toEqual(answer('b'));
    second.worker.terminate();
  });

  it('says so where no worker can start', async () => {
    const desk = createDesk(() => {
      throw new ReferenceError('Worker is not defined');
    });
    expect(await desk((remote) => remote.makeSentCopy(blob, wants))).toEqual({
      ok: false,
      error: { code: 'unsupported-here', values: {} },
    });
  });

  it('says so where the script of the worker does not load', async () => {
    const { worker, crash } = startFakeWorker({ makeCopies: never });
    const desk = createDesk(() => worker);
    const job = desk((remote) => {
      crash();
      return remote.makeCopies(blob, wants);
    });
    expect(await job).toMatchObject({ error: { code: 'unsupported-here' } });
  });
});

describe('createWideDesk', () => {
  it('sends a job where the line is shortest', async () => {
    const answers = new Map<string, () => void>();
    const held = (name: string) => () =>
      new Promise((resolve) => answers.set(name, () => resolve(answer(name))));
    const [first, second] = [held('a'), held('b')].map(
      (makeSentCopy) => startFakeWorker({ makeSentCopy }).worker,
    );
    const desk = createWideDesk(
      [first, second].flatMap((worker) => (worker ? [createDesk(() => worker)] : [])),
    );
    const jobs = [1, 2].map(() => desk((remote) => remote.makeSentCopy(blob, wants)));
    await vi.waitUntil(() => answers.size === 2);
    answers.get('b')?.();
    expect(await jobs[1]).toEqual(answer('b'));
    answers.delete('b');
    const third = desk((remote) => remote.makeSentCopy(blob, wants));
    await vi.waitUntil(() => answers.has('b'));
    for (const say of answers.values()) say();
    expect([await jobs[0], await third]).toEqual([answer('a'), answer('b')]);
    first?.terminate();
    second?.terminate();
  });
});
