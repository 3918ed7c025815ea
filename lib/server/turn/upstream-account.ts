import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { regionBases } from '@/lib/providers/dashscope-regions';
import { baseOfRegion } from '../entry/region-base';
import type { Env } from '../env';
import { nativeBaseOf } from '../settings/settle-env';

/** In whose name an upstream is asked, and where. */
export interface UpstreamAccount {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** Null where no native endpoint stands beside the base. */
  readonly nativeBaseUrl: string | null;
  /** Where else a refused key may belong; empty for an endpoint that is none of the vendor's regions. */
  readonly otherRegions: Readonly<Record<string, string>>;
  /** What its owner can do when one of those takes the key; absent: what the server's operator can. */
  readonly regionHint?: (region: string) => string;
}

type Settings = Pick<Env, 'apiKey' | 'baseUrl' | 'nativeBaseUrl' | 'region'>;

/** A visitor's own key is used alone while it is there: nothing of the server's account stands in. Null: no key. */
export function upstreamAccountOf(
  { ownKey }: Pick<Visitor, 'ownKey'>,
  settings: Settings,
): UpstreamAccount | null {
  if (ownKey === null) {
    const { apiKey, baseUrl, nativeBaseUrl, region } = settings;
    return apiKey === null ? null : { apiKey, baseUrl, nativeBaseUrl, otherRegions: regionsBut(region) };
  }
  const { apiKey, region } = ownKey;
  const baseUrl = baseOfRegion(region, settings);
  return {
    apiKey,
    baseUrl,
    nativeBaseUrl: region === 'server' ? settings.nativeBaseUrl : nativeBaseOf(baseUrl),
    otherRegions: region === 'server' ? {} : regionsBut(region),
    regionHint: (name) => `connect it for ${name}`,
  };
}

function regionsBut(region: string | null): UpstreamAccount['otherRegions'] {
  if (region === null) return {};
  return Object.fromEntries(Object.entries(regionBases).filter(([name]) => name !== region));
}
