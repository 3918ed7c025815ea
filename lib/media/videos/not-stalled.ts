/** A decoder that gives nothing for so long will give nothing at all. */
const longestMs = 45_000;

/** Thrown where a decoder stopped answering. */
export class StalledError extends Error {}

/** The same items; throws a `StalledError` instead of waiting for one for ever. */
export async function* notStalled<T>(items: AsyncGenerator<T>, ms = longestMs): AsyncGenerator<T> {
  let isStalled = false;
  try {
    for (;;) {
      const next = await within(items.next(), ms);
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    isStalled = error instanceof StalledError;
    throw error;
  } finally {
    if (!isStalled) await items.return(undefined);
  }
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StalledError()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
