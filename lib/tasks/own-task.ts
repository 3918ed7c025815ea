import type { AnswerFormat, ResultKind } from './task-mark';

/** A task that a person made. What is absent is as the person's own options say. */
export interface OwnTask {
  readonly id: string;
  readonly title: string;
  /** What stands in it in braces, such as {what}, is asked for when it is used. */
  readonly prompt: string;
  readonly result: ResultKind;
  readonly isThinkingOn?: boolean;
  readonly temperature?: number;
  readonly isHighResolution?: boolean;
  readonly answerFormat?: AnswerFormat;
}
