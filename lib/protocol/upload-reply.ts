/** The answer of `POST /api/v1/uploads?model=…`: where the bytes lie, and what lets a turn point at them. */
export interface UploadReply {
  readonly object: 'upload';
  /** `oss://…`, to be put where a data URL would stand. */
  readonly url: string;
  /** Goes with the turn in the header `uploadTokensHeader`; without it the address is refused. */
  readonly token: string;
  /** The address is good for this model only. */
  readonly model: string;
  readonly bytes: number;
  /** Unix time in seconds after which the store has forgotten it. */
  readonly expires_at: number;
}

/** Tokens of the uploads that a turn points at, separated by commas. */
export const uploadTokensHeader = 'x-sightline-uploads';
