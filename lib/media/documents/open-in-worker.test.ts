import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/core/result';
import { openInWorker } from './open-in-worker';
import type { PageReader } from './page-reader';

const wanted = { file: new Blob(['%PDF-1.7']), format: 'pdf', password: null } as const;
const noLimit = () => () => undefined;
const page = { blob: new Blob([]), width: 10, height: 20, full: { width: 100, height: 200 } };

const reader: PageReader = {
  open: async () => ok(3),
  pageSize: async () => ok({ width: 100, height: 200 }),
  draw: async () => ok(page),
  stop: () => undefined,
};

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** A worker that is a port of a channel: what is asked of it arrives as it would in a thread. */
function workerOf(jobs: PageReader) {
  const { port1, port2 } = new MessageChannel();
  const failures = new Set<() => void>();
  let isEnded = false;
  expose(jobs, port2);
  port1.start();
  const end = () => {
    port1.close();
    isEnded = true;
  };
  closings.push(end);
  const worker = {
    postMessage: (message: unknown, transfer: Transferable[] = []) => port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'error' && typeof listener === 'function') failures.add(() => listener(new Event(type)));
      else port1.addEventListener(type, listener);
    },
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      port1.removeEventListener(type, listener),
    terminate: end,
  };
  const fail = () => {
    for (const listener of failures) listener();
  };
  return { start: () => worker, fail, isEnded: () => isEnded };
}

describe('openInWorker', () => {
  it('gives the pages one by one', async () => {
    const { start, isEnded } = workerOf(reader);
    const opened = await openInWorker(wanted, noLimit, start);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.pageCount).toBe(3);
    expect(await opened.value.pageSize(1)).toEqual(ok({ width: 100, height: 200 }));
    const drawn = await opened.value.thumbnail(2, new AbortController().signal);
    expect(drawn).toMatchObject({ ok: true, value: { width: 10, height: 20 } });
    opened.value.close();
    expect(isEnded()).toBe(true);
    expect(await opened.value.pageSize(1)).toEqual(err('cancelled'));
  });

  it('ends the worker of a document that does not open', async () => {
    const { start, isEnded } = workerOf({ ...reader, open: async () => err('password-needed') });
    expect(await openInWorker(wanted, noLimit, start)).toEqual(err('password-needed'));
    expect(isEnded()).toBe(true);
  });

  it('tells the worker when nobody wants a page any more', async () => {
    const stopped: number[] = [];
    let finish: () => void = () => undefined;
    const drawing = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { start } = workerOf({
      ...reader,
      draw: async () => {
        await drawing;
        return ok(page);
      },
      stop: (job) => {
        stopped.push(job);
        finish();
      },
    });
    const opened = await openInWorker(wanted, noLimit, start);
    if (!opened.ok) throw new Error(opened.error);
    const looking = new AbortController();
    const drawn = opened.value.thumbnail(1, looking.signal);
    await Promise.resolve();
    looking.abort();
    expect(await drawn).toEqual(err('cancelled'));
    expect(stopped).toEqual([0]);
  });

  it('says that a page could not be drawn when the worker dies of it', async () => {
    const { start, fail } = workerOf({ ...reader, draw: () => new Promise(() => undefined) });
    const opened = await openInWorker(wanted, noLimit, start);
    if (!opened.ok) throw new Error(opened.error);
    const drawn = opened.value.render(1, 1_000_000, new AbortController().signal);
    await Promise.resolve();
    fail();
    expect(await drawn).toEqual(err('page-not-drawn'));
  });

  it('ends what takes too long', async () => {
    const limits: (() => void)[] = [];
    const after = (_delayMs: number, run: () => void) => {
      limits.push(run);
      return () => undefined;
    };
    const { start, isEnded } = workerOf({ ...reader, open: () => new Promise(() => undefined) });
    const opening = openInWorker(wanted, after, start);
    await Promise.resolve();
    for (const run of limits) run();
    expect(await opening).toEqual(err('took-too-long'));
    expect(isEnded()).toBe(true);
  });

  it('says where no worker can start', async () => {
    const refusing = () => {
      throw new Error('no workers here');
    };
    expect(await openInWorker(wanted, noLimit, refusing)).toEqual(err('unsupported-here'));
  });
});
