import type { ImageLimits, ModelDescription, ModelFamily, VideoLimits } from './model';

/** Everything that the catalogue states about a model, apart from its name. */
export type ModelFacts = Omit<ModelDescription, 'id' | 'family'>;

/** The vendor documents a cap of 10 MB of base64 and one of 20 MB; both sides of that conflict accept this. */
const maxDataUrlCharacters = 9_999_999;

/**
 * The vendor's limits for pictures, the same on every model: sides over 10 pixels, ratio to 200:1, any format below
 * 4K (3840 × 2160), JPEG and PNG to 8K (7680 × 4320), 250 as base64 in one request, 256 in all.
 * Source: https://docs.qwencloud.com/developer-guides/multimodal/vision
 */
const everyImage = {
  minSidePx: 11,
  maxAspectRatio: 200,
  maxDataUrlCharacters,
  anyFormatPixels: 3_840 * 2_160,
  mostPixels: 7_680 * 4_320,
  maxImagesPerRequest: 250,
  maxImageAddresses: 256,
} as const;

/** By address 20 MB for Qwen3-VL and later, 10 MB for others. Source: as above. */
export const image32: ImageLimits = {
  ...everyImage,
  maxFileBytes: 20_000_000,
  tokenFactor: 32,
  minPixels: 65_536,
  defaultMaxPixels: 2_621_440,
  ceilingPixels: 16_777_216,
};

export const image28: ImageLimits = {
  ...everyImage,
  maxFileBytes: 10_000_000,
  tokenFactor: 28,
  minPixels: 3_136,
  defaultMaxPixels: 1_003_520,
  ceilingPixels: 12_845_056,
};

/** `qwen-vl-max` and `qwen-vl-plus` since August 2025: patches of 32 pixels, half of the newer default budget. */
export const image32OfAlias: ImageLimits = {
  ...image32,
  maxFileBytes: 10_000_000,
  minPixels: 4_096,
  defaultMaxPixels: 1_310_720,
};

/** `qwen3.8-max` and `qwen3.7-plus`: 2 048 pictures by address in one request. Source: as above. */
export const image32Many: ImageLimits = { ...image32, maxImageAddresses: 2_048 };

const imageOfOcr: ImageLimits = {
  ...image32,
  maxFileBytes: 10_000_000,
  minPixels: 3_072,
  defaultMaxPixels: 8_388_608,
  ceilingPixels: 30_720_000,
};

/** Videos by address: 64 in one request, 2 GB each unless a line says less. Source: as of pictures. */
const everyVideo = { maxVideosPerRequest: 64, maxFileBytes: 2_000_000_000, minSeconds: 2 } as const;

/**
 * Since Qwen3.5 the vendor's page on video gives `fps` beside `video_url`; its edition of December 2025, written for
 * Qwen3-VL, says that the compatible endpoint looks every half second and cannot be told otherwise.
 * Source: https://www.alibabacloud.com/help/en/model-studio/vision, https://docs.qwencloud.com/developer-guides/multimodal/vision
 */
export const twoHours: VideoLimits = {
  ...everyVideo,
  maxSeconds: 7_200,
  minFrames: 4,
  maxFrames: 8_000,
  maxTokens: 800_000,
  fpsOnCompatible: true,
};
export const oneHour: VideoLimits = {
  ...everyVideo,
  maxSeconds: 3_600,
  minFrames: 4,
  maxFrames: 2_000,
  maxTokens: 131_072,
  fpsOnCompatible: false,
};
export const twentyMinutes: VideoLimits = {
  ...everyVideo,
  maxSeconds: 1_200,
  minFrames: 4,
  maxFrames: 512,
  maxTokens: 65_536,
  fpsOnCompatible: false,
};
export const tenMinutes: VideoLimits = {
  ...everyVideo,
  maxFileBytes: 1_000_000_000,
  maxSeconds: 600,
  minFrames: 4,
  maxFrames: 512,
  maxTokens: 65_536,
  fpsOnCompatible: false,
};
export const fortySeconds: VideoLimits = {
  ...everyVideo,
  maxFileBytes: 150_000_000,
  maxSeconds: 40,
  minFrames: 4,
  maxFrames: 80,
  maxTokens: 65_536,
  fpsOnCompatible: false,
};

/**
 * The least that any model offers; families and rows state what they add. The vendor's list gives the longest input
 * beside the context: 129 024 of 131 072, 126 976 while thinking; 991 808 of 1 000 000 since Qwen3.5.
 */
const plain: ModelFacts = {
  hasVision: true,
  thinking: 'never',
  maxThinkingTokens: null,
  takesReasoningEffort: false,
  wantsReasoningHistory: false,
  takesTools: false,
  structuredOutput: 'none',
  takesSearch: false,
  takesSystemMessage: true,
  streamOnly: false,
  partialMode: false,
  contextTokens: 131_072,
  reservedTokens: 2_048,
  reservedThinkingTokens: 2_048,
  maxOutputTokens: 8_192,
  outputLimitKey: 'max_tokens',
  coordinateSpace: 'relative-1000',
  image: image28,
  video: tenMinutes,
  languagesRead: 11,
};

const qwen35: ModelFacts = {
  ...plain,
  thinking: 'hybrid-on',
  maxThinkingTokens: 81_920,
  takesTools: true,
  structuredOutput: 'json_object',
  takesSearch: true,
  contextTokens: 1_000_000,
  reservedTokens: 8_192,
  reservedThinkingTokens: 0,
  maxOutputTokens: 65_536,
  outputLimitKey: 'max_completion_tokens',
  image: image32,
  video: twoHours,
  languagesRead: 33,
};

const qwen37: ModelFacts = { ...qwen35, maxThinkingTokens: 262_144, structuredOutput: 'json_schema' };

const qwen3Vl: ModelFacts = {
  ...plain,
  takesTools: true,
  structuredOutput: 'json_object',
  partialMode: true,
  maxOutputTokens: 32_768,
  image: image32,
  video: twentyMinutes,
  languagesRead: 33,
};

/** What holds for a family where no row of the catalogue says otherwise. */
export const familyFacts: Readonly<Record<ModelFamily, ModelFacts>> = {
  demo: { ...plain, thinking: 'hybrid-off', image: image32, video: twoHours, languagesRead: 33 },
  'qwen3.8': { ...qwen37, maxOutputTokens: 131_072 },
  'qwen3.7': qwen37,
  'qwen3.6': qwen35,
  'qwen3.5': qwen35,
  'qwen3-vl': qwen3Vl,
  'qwen3-omni': {
    ...plain,
    thinking: 'hybrid-off',
    streamOnly: true,
    contextTokens: 65_536,
    maxOutputTokens: 16_384,
    image: image32,
    video: twentyMinutes,
    languagesRead: 33,
  },
  'qwen2.5-vl': { ...plain, coordinateSpace: 'sent-pixels' },
  'qwen2-vl': { ...plain, contextTokens: 32_768, maxOutputTokens: 2_048, video: fortySeconds },
  'qwen-vl': { ...plain, coordinateSpace: 'sent-pixels' },
  'qwen-vl-v1': { ...plain, contextTokens: 8_192, maxOutputTokens: 1_500, video: null },
  'qwen-vl-ocr': {
    ...plain,
    contextTokens: 34_096,
    reservedTokens: 4_096,
    reservedThinkingTokens: 0,
    maxOutputTokens: 4_096,
    image: imageOfOcr,
    video: null,
  },
  qvq: { ...plain, thinking: 'always', streamOnly: true, takesSystemMessage: false },
  unknown: { ...plain, image: image32, video: null, languagesRead: 33 },
};
