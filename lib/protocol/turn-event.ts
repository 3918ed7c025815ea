import type { Failure } from './failure';
import type { SearchSource, TurnNotice } from './turn-notice';

export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter';

/** Token counts as the upstream reported them; a field it did not report is absent. */
export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly totalTokens: number;
  readonly reasoningTokens?: number;
  readonly imageTokens?: number;
  readonly videoTokens?: number;
  readonly cachedTokens?: number;
}

export interface ToolCallDelta {
  readonly index: number;
  readonly id?: string;
  readonly name?: string;
  readonly argumentsDelta: string;
}

/**
 * What happens in a turn, the same for every provider. A turn yields exactly one terminal event
 * (`turn-finished` or `turn-failed`) and nothing after it. Notices may come before `turn-started`.
 */
export type TurnEvent =
  | {
      readonly type: 'turn-started';
      readonly id: string;
      readonly model: string;
      readonly createdAtSeconds: number;
    }
  | { readonly type: 'reasoning-delta'; readonly text: string }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'tool-call-delta'; readonly call: ToolCallDelta }
  | { readonly type: 'sources-found'; readonly sources: readonly SearchSource[] }
  | { readonly type: 'turn-noticed'; readonly notice: TurnNotice }
  | { readonly type: 'usage'; readonly usage: Usage }
  | { readonly type: 'turn-finished'; readonly reason: FinishReason }
  | { readonly type: 'turn-failed'; readonly failure: Failure };
