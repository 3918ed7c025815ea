/**
 * The request of `POST /api/v1/chat/completions`: OpenAI's chat-completions shape with Qwen's extras by name.
 * Source: https://www.alibabacloud.com/help/en/model-studio/qwen-api-via-openai-chat-completions
 */
export interface ChatRequest {
  readonly model?: string;
  readonly messages: readonly RequestMessage[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly temperature?: number;
  readonly top_p?: number;
  readonly top_k?: number;
  readonly presence_penalty?: number;
  readonly frequency_penalty?: number;
  readonly repetition_penalty?: number;
  readonly seed?: number;
  readonly stop?: string | readonly string[];
  readonly n?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly logprobs?: boolean;
  readonly top_logprobs?: number;
  readonly response_format?: Readonly<Record<string, unknown>>;
  readonly tools?: readonly Readonly<Record<string, unknown>>[];
  readonly tool_choice?: string | Readonly<Record<string, unknown>>;
  readonly parallel_tool_calls?: boolean;
  readonly user?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly store?: boolean;
  readonly service_tier?: string;
  readonly logit_bias?: Readonly<Record<string, unknown>>;
  readonly safety_identifier?: string;
  readonly prompt_cache_key?: string;
  readonly prompt_cache_retention?: string;
  readonly prediction?: Readonly<Record<string, unknown>>;
  readonly verbosity?: string;
  readonly modalities?: readonly 'text'[];
  readonly enable_thinking?: boolean;
  readonly thinking_budget?: number;
  readonly reasoning_effort?: string;
  readonly preserve_thinking?: boolean;
  readonly vl_high_resolution_images?: boolean;
  readonly enable_search?: boolean;
  readonly search_options?: Readonly<Record<string, unknown>>;
}

export type RequestMessage =
  | { readonly role: 'system' | 'developer'; readonly content: string | readonly TextPart[] }
  | { readonly role: 'user'; readonly content: string | readonly ContentPart[]; readonly name?: string }
  | {
      readonly role: 'assistant';
      readonly content?: string | readonly TextPart[] | null;
      readonly reasoning_content?: string | null;
      readonly tool_calls?: readonly Readonly<Record<string, unknown>>[] | null;
      /** Continue this very message instead of answering it (Qwen's partial mode). */
      readonly partial?: boolean;
      readonly name?: string;
    }
  | {
      readonly role: 'tool';
      readonly content: string | readonly ContentPart[];
      readonly tool_call_id: string;
    };

export interface TextPart {
  readonly type: 'text';
  readonly text: string;
}

/** Bounds of the upstream's own resize, in pixels of area; frames per second for videos. */
interface MediaExtras {
  readonly min_pixels?: number;
  readonly max_pixels?: number;
  readonly total_pixels?: number;
  readonly fps?: number;
  /** At most so many frames of a video file are looked at; DashScope's native endpoint alone takes it. */
  readonly max_frames?: number;
}

export type ContentPart =
  | TextPart
  | (MediaExtras & {
      readonly type: 'image_url';
      readonly image_url: { readonly url: string; readonly detail?: string };
    })
  | (MediaExtras & { readonly type: 'video_url'; readonly video_url: { readonly url: string } })
  | (MediaExtras & { readonly type: 'video'; readonly video: readonly string[] });
