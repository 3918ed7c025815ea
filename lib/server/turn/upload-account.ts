import 'server-only';
import { deriveKey } from '@/lib/access/derive-key';
import type { Visitor } from '@/lib/access/visitor';
import { baseOfRegion } from '../entry/region-base';
import { serverSecret } from '../entry/secret';
import { type Env, env } from '../env';
import { nativeBaseOf } from '../settings/settle-env';
import { createUploadTokens, type UploadTokens } from '../uploads/upload-tokens';

/** In whose name files are uploaded, and where. */
export interface UploadAccount {
  readonly apiKey: string;
  readonly nativeBaseUrl: string;
}

/** A visitor's own key is used alone while it is there. Null where there is no key, or no DashScope behind it. */
export function uploadAccountOf(
  { ownKey }: Pick<Visitor, 'ownKey'>,
  settings: Env = env(),
): UploadAccount | null {
  const apiKey = ownKey?.apiKey ?? settings.apiKey;
  const nativeBaseUrl =
    ownKey === null || ownKey.region === 'server'
      ? settings.nativeBaseUrl
      : nativeBaseOf(baseOfRegion(ownKey.region, settings));
  return apiKey === null || nativeBaseUrl === null ? null : { apiKey, nativeBaseUrl };
}

let made: UploadTokens | undefined;

/** The tokens of this server: every process with the same secret takes them. */
export function uploadTokens(): UploadTokens {
  made ??= createUploadTokens(deriveKey(serverSecret(), 'uploads'));
  return made;
}
