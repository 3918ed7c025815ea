import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import type { UploadedCopy } from '../rows';
import type { WorkspaceDeps } from '../workspace-deps';

/** So long before it runs out an upload counts as gone: the model fetches it a while after the turn was sent. */
const marginMs = 10 * 60_000;

/** A browser keeps few connections to one server, and answers need some. */
const mostAtOnce = 2;

/** The last percent is the store's answer. */
const mostPercent = 99;

export interface UploadWatching {
  readonly signal: AbortSignal;
  /** Whole percents from 0 to 99, each told once. */
  readonly onPercent: (percent: number) => void;
}

/** Where this page's files are uploaded, two at once; what was uploaded is known while the page lives. */
export function createUploadDesk({ uploadFile, now }: Pick<WorkspaceDeps, 'uploadFile' | 'now'>) {
  const copies = new Map<string, UploadedCopy>();
  const inLine: (() => void)[] = [];
  let busy = 0;

  const isFresh = (copy: UploadedCopy) => copy.expiresAtMs - marginMs > now();

  async function inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (busy < mostAtOnce) busy += 1;
    else await new Promise<void>((resolve) => inLine.push(resolve));
    try {
      return await run();
    } finally {
      const next = inLine.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  }

  /** A copy that still lies there for this model: uploaded by this page, or remembered by a row. */
  function find(hash: string, model: string, remembered: readonly UploadedCopy[] = []): UploadedCopy | null {
    const fits = (copy: UploadedCopy) => copy.hash === hash && copy.model === model && isFresh(copy);
    const own = copies.get(keyOf(hash, model));
    return own !== undefined && isFresh(own) ? own : (remembered.find(fits) ?? null);
  }

  return {
    find,
    forget: ({ hash, model }: UploadedCopy): void => void copies.delete(keyOf(hash, model)),

    upload(
      hash: string,
      model: string,
      file: Blob,
      { signal, onPercent }: UploadWatching,
    ): Promise<Result<UploadedCopy, Failure>> {
      return inTurn(async () => {
        const known = find(hash, model);
        if (known !== null) return ok(known);
        let told = -1;
        const onProgress = (share: number) => {
          const percent = Math.min(mostPercent, Math.floor(share * 100));
          if (percent > told) onPercent(percent);
          told = Math.max(told, percent);
        };
        const reply = await uploadFile(file, model, { signal, onProgress });
        if (!reply.ok) return err(reply.error);
        const { url, token, expires_at } = reply.value;
        const copy = { hash, model, url, token, expiresAtMs: expires_at * 1000 };
        copies.set(keyOf(hash, model), copy);
        return ok(copy);
      });
    },
  };
}

export type UploadDesk = ReturnType<typeof createUploadDesk>;

function keyOf(hash: string, model: string): string {
  return `${hash} ${model}`;
}
