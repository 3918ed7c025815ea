import { jsonrepair } from 'jsonrepair';
import { describeModel } from '@/lib/catalogue/describe-model';
import { answerProfile } from './answer-profile';
import { isRecord } from './geometry-readers';
import { ReplyMarkup } from './reply-markup';
import { ReplyScanner } from './reply-scanner';
import type { Answer, AnswerContext } from './shape';
import { ShapeCollector } from './shape-collector';
import { createThinkFilter } from './think-filter';

export interface AnswerReader {
  /** Reads on: takes the next piece of the reply and says what it points at so far. */
  feed(delta: string): Answer;
  /** The reply is over: what only its end can tell is decided. */
  finish(): Answer;
}

/**
 * Reads a reply as it arrives. Never throws, never reads again what it has passed: a reply twice as long takes
 * twice the work, in however many pieces it comes. An answer that did not change is the same object as before.
 */
export function createAnswerReader(context: AnswerContext): AnswerReader {
  const model = describeModel(context.model);
  const collector = new ShapeCollector(context, answerProfile(context.model));
  const markup = new ReplyMarkup(collector);
  const scanner = new ReplyScanner({
    isGeometryKey: (key) => collector.isKeyOfInterest(key),
    entry: (json, place) => {
      const entry = parseLeniently(json);
      if (entry) collector.addEntry(entry, place);
    },
    emptyList: () => collector.noteEmptyList(),
    prose: (text, span) => collector.noteText(text, span),
    markup,
  });
  const mayStartInReasoning = model.thinking === 'always' && context.hasReasoningApart === false;
  const filter = createThinkFilter(
    {
      text: (piece, offset) => scanner.feed(piece, offset),
      discard: () => {
        scanner.reset();
        markup.clear();
        collector.clear();
      },
    },
    mayStartInReasoning,
  );
  return {
    feed(delta) {
      filter.feed(delta);
      return collector.answer(scanner.isOpen);
    },
    finish() {
      filter.finish();
      scanner.finish();
      collector.finish();
      return collector.answer(scanner.isOpen);
    },
  };
}

/** The object as it was meant, or null when not even that can be told. */
function parseLeniently(json: string): Readonly<Record<string, unknown>> | null {
  for (const parse of [JSON.parse, (text: string): unknown => JSON.parse(jsonrepair(text))]) {
    try {
      const value: unknown = parse(json);
      if (isRecord(value)) return value;
    } catch {
      // The next way of parsing is more lenient; after the last there is nothing to read.
    }
  }
  return null;
}
