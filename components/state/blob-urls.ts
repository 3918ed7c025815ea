interface SharedUrl {
  borrowers: number;
  readonly url: Promise<string | null>;
}

/** Long enough for a picture that moves from the tray into the transcript to keep its URL. */
const keepUnusedMs = 2000;

interface UrlMaker {
  readonly create: (blob: Blob) => string;
  readonly revoke: (url: string) => void;
  readonly later: (run: () => void, delayMs: number) => void;
}

const platform: UrlMaker = {
  create: (blob) => URL.createObjectURL(blob),
  revoke: (url) => URL.revokeObjectURL(url),
  later: (run, delayMs) => setTimeout(run, delayMs),
};

/** Object URLs by hash: made once however many show the picture, revoked shortly after the last one lets go. */
export function createBlobUrls(readBlob: (hash: string) => Promise<Blob | null>, maker: UrlMaker = platform) {
  const shared = new Map<string, SharedUrl>();

  const make = (hash: string): SharedUrl => {
    const entry: SharedUrl = {
      borrowers: 0,
      url: readBlob(hash).then((blob) => (blob === null ? null : maker.create(blob))),
    };
    shared.set(hash, entry);
    return entry;
  };

  const discard = async (hash: string, entry: SharedUrl) => {
    if (entry.borrowers > 0) return;
    if (shared.get(hash) === entry) shared.delete(hash);
    const url = await entry.url;
    if (url !== null) maker.revoke(url);
  };

  return {
    /** Calls `show` once the URL exists, or with null when there are no such bytes. The returned function gives the URL back. */
    borrow(hash: string, show: (url: string | null) => void): () => void {
      const entry = shared.get(hash) ?? make(hash);
      let isHeld = true;
      entry.borrowers += 1;
      void entry.url.then((url) => {
        if (!isHeld) return;
        if (url === null && shared.get(hash) === entry) shared.delete(hash);
        show(url);
      });
      return () => {
        if (!isHeld) return;
        isHeld = false;
        entry.borrowers -= 1;
        if (entry.borrowers === 0) maker.later(() => void discard(hash, entry), keepUnusedMs);
      };
    },
  };
}
