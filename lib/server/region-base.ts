import 'server-only';
import type { KeyRegionName } from '@/lib/protocol/region';
import { regionBases } from '@/lib/providers/dashscope-regions';
import type { Env } from './env';

/** The compatible endpoint that a key of this region is for. */
export function baseOfRegion(region: KeyRegionName, { baseUrl }: Pick<Env, 'baseUrl'>): string {
  return region === 'server' ? baseUrl : regionBases[region];
}
