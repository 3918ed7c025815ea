import { type FailureCode, failureTable } from './failure-table';

export interface Failure {
  readonly code: FailureCode;
  /** English, fit for an API client; never holds a key, a stack trace or what a person wrote. */
  readonly message: string;
  /** The request's field at fault, as a path such as `messages[0].content[1].image_url.url`. */
  readonly param: string | null;
  /** True when the same request may succeed if it is sent again unchanged. */
  readonly retryable: boolean;
  /** HTTP status that tells of this failure before a stream has begun. */
  readonly status: number;
  /** What the upstream itself called it, shown as a detail; never with a key in it. */
  readonly upstreamCode?: string;
  readonly upstreamMessage?: string;
  /** What the upstream calls the request, for the server's log; it travels to no client. */
  readonly upstreamRequestId?: string;
  /** When the same request is worth sending again, where somebody said so. */
  readonly retryAfterSeconds?: number;
  /** Values for the sentence, such as a limit and what is left of it. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** OpenAI's error body. Both halves of the product read and write errors in this shape only. */
export interface ErrorBody {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly code: string;
    readonly param: string | null;
    readonly retryable?: boolean;
    /** The HTTP status it would have had; a frame inside a stream has no other place for it. */
    readonly status?: number;
    readonly upstream_code?: string;
    readonly upstream_message?: string;
    readonly retry_after_seconds?: number;
    readonly values?: Readonly<Record<string, string | number>>;
  };
}

export function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(failureTable, value);
}
