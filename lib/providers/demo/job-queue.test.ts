import { expect, test } from 'vitest';
import { createJobQueue } from './job-queue';

const never = new AbortController().signal;

/** A job that ends when told to. */
function createHeldJob() {
  const job = {
    hasBegun: false,
    end: () => {},
    run: (): Promise<void> => {
      job.hasBegun = true;
      return held;
    },
  };
  const held = new Promise<void>((resolve) => {
    job.end = resolve;
  });
  return job;
}

/** Lets everything that is ready to run do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('runs as many as allowed at once, the rest in order, and turns away what is too much', async () => {
  const jobs = createJobQueue({ atOnce: 1, waiting: 1 });
  const [first, second] = [createHeldJob(), createHeldJob()];
  const one = jobs.run(never, first.run);
  const two = jobs.run(never, second.run);
  expect(await jobs.run(never, () => Promise.resolve())).toEqual({ kind: 'full' });
  await settle();
  expect([first.hasBegun, second.hasBegun]).toEqual([true, false]);
  first.end();
  expect((await one).kind).toBe('done');
  await settle();
  expect(second.hasBegun).toBe(true);
  second.end();
  expect((await two).kind).toBe('done');
});

test('an aborted job leaves the line and frees its place there', async () => {
  const jobs = createJobQueue({ atOnce: 1, waiting: 1 });
  const [first, second, third] = [createHeldJob(), createHeldJob(), createHeldJob()];
  const leaving = new AbortController();
  const one = jobs.run(never, first.run);
  const two = jobs.run(leaving.signal, second.run);
  leaving.abort();
  expect(await two).toEqual({ kind: 'aborted' });
  const three = jobs.run(never, third.run);
  first.end();
  await one;
  third.end();
  expect((await three).kind).toBe('done');
  expect(second.hasBegun).toBe(false);
});

test('a job that throws frees its place', async () => {
  const jobs = createJobQueue({ atOnce: 1, waiting: 0 });
  await expect(jobs.run(never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await jobs.run(never, () => Promise.resolve(7))).toEqual({ kind: 'done', value: 7 });
});
