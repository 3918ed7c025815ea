/**
 * What a model can do, as separate facts. Token factor and coordinate space are independent of each other:
 * qwen-vl-max answers in absolute pixels and yet counts tokens by 32-pixel patches.
 */
export type ModelFamily =
  | 'demo'
  | 'qwen3.8'
  | 'qwen3.7'
  | 'qwen3.6'
  | 'qwen3.5'
  | 'qwen3-vl'
  | 'qwen3-omni'
  | 'qwen2.5-vl'
  | 'qwen2-vl'
  | 'qwen-vl'
  | 'qwen-vl-v1'
  | 'qwen-vl-ocr'
  | 'qvq'
  | 'unknown';

/** `hybrid-on`/`hybrid-off`: can be switched, with that default. `always`/`never`: cannot be switched. */
export type ThinkingMode = 'hybrid-on' | 'hybrid-off' | 'always' | 'never';

/** `relative-1000`: 0–1000 of the picture's sides. `sent-pixels`: pixels of the picture as the model saw it. */
export type CoordinateSpace = 'relative-1000' | 'sent-pixels';

export interface ImageLimits {
  /** Side of one visual token in pixels: 28 or 32. Sides of what the model sees are multiples of it. */
  readonly tokenFactor: 28 | 32;
  readonly minPixels: number;
  readonly defaultMaxPixels: number;
  readonly ceilingPixels: number;
  readonly minSidePx: number;
  readonly maxAspectRatio: number;
  readonly maxDataUrlCharacters: number;
  /** Largest file by address or upload, in bytes. */
  readonly maxFileBytes: number;
  /** Above so many pixels (4K) a picture must be JPEG or PNG; above the second number (8K) it is refused. */
  readonly anyFormatPixels: number;
  readonly mostPixels: number;
  /** Pictures within one request as base64. */
  readonly maxImagesPerRequest: number;
  /** Pictures within one request in all, those by address among them. */
  readonly maxImageAddresses: number;
}

export interface VideoLimits {
  readonly maxVideosPerRequest: number;
  /** Largest file by address or upload, in bytes. */
  readonly maxFileBytes: number;
  readonly minSeconds: number;
  readonly maxSeconds: number;
  readonly minFrames: number;
  readonly maxFrames: number;
  /** The most that one video may cost: the server shrinks the frames of a longer one to stay within it. */
  readonly maxTokens: number;
  /**
   * The compatible endpoint reads `fps` beside a video file. Where this is false it samples at a rate of its own, and
   * only the native endpoint can be told another one.
   */
  readonly fpsOnCompatible: boolean;
}

export interface ModelDescription {
  readonly id: string;
  readonly family: ModelFamily;
  readonly hasVision: boolean;
  readonly thinking: ThinkingMode;
  readonly maxThinkingTokens: number | null;
  readonly takesReasoningEffort: boolean;
  readonly wantsReasoningHistory: boolean;
  readonly takesTools: boolean;
  readonly structuredOutput: 'none' | 'json_object' | 'json_schema';
  readonly takesSearch: boolean;
  readonly takesSystemMessage: boolean;
  readonly streamOnly: boolean;
  readonly partialMode: boolean;
  readonly contextTokens: number;
  /** What of the context the input may not take, and what more of it while the model thinks. */
  readonly reservedTokens: number;
  readonly reservedThinkingTokens: number;
  readonly maxOutputTokens: number;
  /** Newer models bound reasoning and answer together; the older key bounds the answer alone. */
  readonly outputLimitKey: 'max_tokens' | 'max_completion_tokens';
  readonly coordinateSpace: CoordinateSpace;
  readonly image: ImageLimits;
  readonly video: VideoLimits | null;
  /** How many languages the vendor states for text in pictures. */
  readonly languagesRead: number;
}
