import { describeModel } from '@/lib/catalogue/describe-model';
import { type AnswerProfile, answerProfile } from './answer-profile';
import type { EntryPlace } from './reply/entry-place';
import { holdsParts, isPartKey } from './reply/geometry-readers';
import { innerTexts } from './reply/inner-text';
import { readObjects } from './reply/object-scanner';
import { parseLeniently } from './reply/parse-leniently';
import { ReplyMarkup } from './reply/reply-markup';
import { ReplyScanner } from './reply/reply-scanner';
import { ShapeCollector } from './reply/shape-collector';
import { createThinkFilter } from './reply/think-filter';
import type { Answer, AnswerContext } from './shape';

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
  const collector = new ShapeCollector(context, profileFor(context));
  const markup = new ReplyMarkup(collector);
  const scanner = new ReplyScanner({
    isGeometryKey: (key) => collector.isKeyOfInterest(key),
    holdsParts,
    isPartKey,
    entry: (json, place) => readEntry(collector, json, place),
    emptyList: () => collector.noteEmptyList(),
    fence: () => collector.noteFence(),
    mention: (text, isLine) => collector.noteMention(text, isLine),
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

/** An object of the reply, and those in its strings. */
function readEntry(collector: ShapeCollector, json: string, place: EntryPlace): void {
  const entry = parseLeniently(json);
  if (!entry) return;
  collector.addEntry(entry, place);
  for (const [key, text] of innerTexts(entry)) {
    const around = [{ key, fields: entry }, ...place.around];
    const tool = key === 'arguments' && typeof entry.name === 'string' ? entry.name : null;
    readObjects(text, {
      isGeometryKey: (name) => collector.isKeyOfInterest(name),
      holdsParts,
      isPartKey,
      entry: (inner, at) => {
        const found = parseLeniently(inner);
        if (found)
          collector.addEntry(found, {
            ...at,
            span: place.span,
            around: [...at.around, ...around],
            tool: at.tool ?? tool,
          });
      },
      emptyList: () => collector.noteEmptyList(),
    });
  }
}

function profileFor({ model, space, axisOrder }: AnswerContext): AnswerProfile {
  return {
    ...answerProfile(model),
    ...(space !== undefined && { space }),
    ...(axisOrder !== undefined && { yFirst: axisOrder === 'y-first' ? 'all' : 'none' }),
  };
}
