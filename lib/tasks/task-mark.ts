/** What kind of answer a task brings, which decides the view that it gets. */
export type ResultKind =
  | 'text'
  | 'shapes'
  | 'fields'
  | 'web-page'
  | 'document'
  | 'steps'
  | 'events'
  | 'changes';

/** JSON of this shape, for models that keep to one. */
export interface AnswerSchema {
  readonly name: string;
  /** JSON Schema, draft 2020-12, of the kind that `response_format` takes. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** `json`: any JSON object. `listed-fields`: one with the fields that the words list, such as ['shop', 'total']. */
export type AnswerFormat = 'json' | 'listed-fields' | AnswerSchema;

/**
 * What a message was asked as. It is kept with the message, so that every answer to it is asked for alike and shown in the
 * view that fits. What is absent is as the person's own options say.
 */
export interface TaskMark {
  /** Of the gallery, or the id of a task of one's own. */
  readonly taskId: string;
  /** In the language in which it was chosen. */
  readonly title: string;
  readonly result: ResultKind;
  readonly temperature?: number;
  readonly isHighResolution?: boolean;
  readonly answerFormat?: AnswerFormat;
}
