import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';

/** Who sent this request, or why it may not pass. */
export async function admit(request: Request): Promise<Result<Visitor, Failure>> {
  return ok({ name: null, address: request.headers.get('x-forwarded-for') ?? '', ownKey: null });
}
