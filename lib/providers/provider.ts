import 'server-only';
import type { ModelDescription } from '@/lib/catalogue/model';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { ProviderName } from '@/lib/protocol/models-reply';
import type { TurnEvent } from '@/lib/protocol/turn-event';

export interface OutlinedRequest {
  /** Each long data URL is cut to something that stands for it. */
  readonly request: ChatRequest & { readonly model: string };
  /** The JSON of a value made of it, in UTF-8, with the data URLs whole again: they are copied, never parsed. */
  write(value: object): Uint8Array<ArrayBuffer>;
}

/** One turn as the gateway hands it to an adapter: checked, with its model resolved. */
export interface Turn {
  readonly request: ChatRequest & { readonly model: string };
  readonly model: ModelDescription;
  /** The checked body as it came, UTF-8 JSON: an adapter that changes nothing forwards these very bytes. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The request without the bulk of its media, for an adapter that writes it in other words. Absent: there is none. */
  readonly outlined?: OutlinedRequest;
  /** The client wants one whole answer: an adapter may ask its upstream for one, too. */
  readonly wantsWhole?: boolean;
  /** The request points at uploaded files (`oss://…`), which the upstream must be told to resolve. */
  readonly hasUploads?: boolean;
  /** Aborted when the client leaves or the server stops; the adapter ends its upstream request at once. */
  readonly signal: AbortSignal;
}

/**
 * The port that every provider fills. Events come in batches, as many as one read of the upstream held.
 * The first event is `turn-started`, yielded as soon as the upstream has accepted the request, or `turn-failed`
 * with the upstream's true status. Exactly one terminal event ends the turn; after an abort none need come.
 */
export interface Provider {
  readonly name: ProviderName;
  runTurn(turn: Turn): AsyncIterable<readonly TurnEvent[]>;
}
