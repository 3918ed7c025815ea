import type { JsonRecord } from '@/lib/core/is-record';

/** An object of the reply, parsed. */
export type Entry = JsonRecord;
