import type { ModelDescription } from '@/lib/catalogue/model';

export type ProviderName = 'dashscope-compatible' | 'dashscope-native' | 'demo';

/** One row of `GET /api/v1/models`, in OpenAI's shape with what the catalogue knows beside it. */
export interface ModelRow {
  readonly id: string;
  readonly object: 'model';
  readonly created: number;
  readonly owned_by: string;
  readonly provider: ProviderName;
  readonly is_default: boolean;
  readonly capabilities: ModelDescription;
  /** Files of up to so many bytes may be uploaded for it; absent: it takes data URLs alone. */
  readonly max_upload_bytes?: number;
  /** A chat request of more bytes is refused by this server (413); absent: not known. */
  readonly max_body_bytes?: number;
}

export interface ModelsReply {
  readonly object: 'list';
  readonly data: readonly ModelRow[];
}
