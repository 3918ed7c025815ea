import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Provider, Turn } from '@/lib/providers/provider';
import { nameMedium } from '../name-medium';
import type { Question } from './answer-own-picture';
import { composePlan } from './compose-plan';
import { composeReply } from './compose-reply';
import { type Pace, play, type Script } from './events';
import { readIntent } from './intent';
import { createJobQueue, type JobQueue } from './job-queue';
import { look, type ReadPicture, type Sights } from './look';
import { readPicture } from './read-picture';
import { type Ask, readAsk } from './request';

export interface DemoDeps extends Pace {
  readonly now: () => number;
  readonly newId: () => string;
  readonly jobs: JobQueue;
  readonly readPicture: ReadPicture;
}

/** A quick reader's pace; decoding a picture of 64 megapixels takes some 200 MB, hence two at once. */
const pieceMs = 25;
const jobLimits = { atOnce: 2, waiting: 32 } as const;

/**
 * Answers without a model: from the pixels of a person's own picture, with prepared replies for the bundled
 * samples. In process, with the events and reply formats of every other provider. Everything it needs from
 * outside can be given, so that a test runs without a clock.
 */
export function createDemoProvider(given: Partial<DemoDeps> = {}): Provider {
  const deps: DemoDeps = {
    now: Date.now,
    newId,
    pieceMs,
    pause,
    jobs: createJobQueue(jobLimits),
    readPicture,
    ...given,
  };
  return {
    name: 'demo',
    async *runTurn({ request, signal }: Turn) {
      const ask = readAsk(request);
      const question: Question = { intent: readIntent(ask.words), words: ask.words, language: ask.language };
      const outcome = await look(ask, question.intent, { ...deps, signal });
      if (outcome.kind === 'aborted' || signal.aborted) return;
      if (outcome.kind === 'failed') {
        yield [{ type: 'turn-failed', failure: nameMedium(outcome.failure, () => request) }];
        return;
      }
      yield [
        {
          type: 'turn-started',
          id: `chatcmpl-${deps.newId()}`,
          model: request.model,
          createdAtSeconds: Math.floor(deps.now() / 1000),
        },
      ];
      yield* play(writeScript(ask, question, outcome.sights), request, deps, signal);
    },
  };
}

function writeScript(ask: Ask, question: Question, sights: Sights): Script {
  const text = composeReply(ask, question, sights);
  const isContinued = ask.saidBefore !== '' && text.startsWith(ask.saidBefore);
  return {
    reasoning: ask.isThinkingOn && !isContinued ? composePlan(question, sights) : '',
    text: isContinued ? text.slice(ask.saidBefore.length) : text,
  };
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, durationMs);
    signal.addEventListener('abort', end, { once: true });
  });
}
