import { err, type Result } from '@/lib/core/result';
import type { DemonstrationRefusal, ReadDemonstration } from '../demonstration-file';

export async function unpackDemonstration(
  _file: Blob,
): Promise<Result<ReadDemonstration, DemonstrationRefusal>> {
  return err('not-a-demonstration');
}
