import 'server-only';
import { type KeyRegionName, regionNames } from '@/lib/protocol/region';
import { regionBases } from '@/lib/providers/dashscope-regions';
import type { Env } from '../env';

/** The compatible endpoint that a key of this region is for. */
export function baseOfRegion(region: KeyRegionName, { baseUrl }: Pick<Env, 'baseUrl'>): string {
  return region === 'server' ? baseUrl : regionBases[region];
}

/** The regions a visitor's key may be connected for, the server's own first. Its endpoint is one when it was set by hand. */
export function keyRegionsOf({ region }: Pick<Env, 'region'>): readonly KeyRegionName[] {
  if (region === null) return ['server', ...regionNames];
  return [region, ...regionNames.filter((name) => name !== region)];
}
