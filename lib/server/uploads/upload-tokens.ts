import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What an upload lets a turn do: point at this address, with this model, as this visitor with this key. */
export interface UploadGrant {
  /** `oss://…` */
  readonly url: string;
  readonly model: string;
  /** Whose access code the visitor came with; null where the server asks for none. */
  readonly visitorName: string | null;
  /** The key of the account in whose store the file lies. */
  readonly apiKey: string;
}

export interface UploadTokens {
  /** `expiresAt` is Unix time in seconds. */
  give(grant: UploadGrant, expiresAt: number): string;
  /** Whether one of the tokens was given for exactly this, and still holds. */
  check(grant: UploadGrant, tokens: readonly string[]): 'valid' | 'expired' | 'unknown';
}

/**
 * Tokens that tell nothing and are good for nothing else: the time of expiry and an HMAC over it and the grant. The
 * vendor resolves every address of an account for whoever asks with its key; this is what keeps visitors apart.
 */
export function createUploadTokens(key: Buffer, now: () => number = Date.now): UploadTokens {
  const macOf = ({ url, model, visitorName, apiKey }: UploadGrant, expiresAt: number): Buffer => {
    const account = createHash('sha256').update(apiKey).digest('hex');
    const facts = JSON.stringify([1, url, model, visitorName, account, expiresAt]);
    return createHmac('sha256', key).update(facts).digest();
  };
  const isFor = (token: string, grant: UploadGrant, expiresAt: number): boolean => {
    const mac = Buffer.from(token.slice(token.indexOf('.') + 1), 'base64url');
    const wanted = macOf(grant, expiresAt);
    return mac.length === wanted.length && timingSafeEqual(mac, wanted);
  };
  return {
    give: (grant, expiresAt) => `${expiresAt}.${macOf(grant, expiresAt).toString('base64url')}`,
    check(grant, tokens) {
      for (const token of tokens) {
        const expiresAt = expiryOf(token);
        if (expiresAt === null || !isFor(token, grant, expiresAt)) continue;
        return expiresAt * 1000 > now() ? 'valid' : 'expired';
      }
      return 'unknown';
    },
  };
}

function expiryOf(token: string): number | null {
  const digits = /^(\d{10})\.[\w-]{43}$/.exec(token)?.[1];
  return digits === undefined ? null : Number(digits);
}
