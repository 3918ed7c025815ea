import { answerContext } from '@/components/grounding/answer-context';
import { attachedHere, seenInTurn } from '@/components/grounding/turn-attachments';
import type { ReportMedium, ReportMessage, ReportSource } from '@/lib/archive/report-source';
import type { AssistantMessage, Message } from '@/lib/conversation/rows';
import { decodeMasks } from '@/lib/grounding/mask-picture';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import { parseAnswer } from '@/lib/grounding/parse-answer';
import { type RevisedAnswer, reviseAnswer } from '@/lib/grounding/revise-answer';
import { isOnPicture } from '@/lib/grounding/shape-kinds';
import { fieldsOf } from './gather-fields';
import { type MediaDeps, mediumOf } from './gather-media';
import { createShelf } from './gather-pictures';
import { longestSidePx, type ReportChoices, type ReportTurn } from './report-choices';
import type { ReportVoice } from './use-report-voice';

export interface WantedReport {
  readonly title: string;
  readonly turns: readonly ReportTurn[];
  /** Of the whole conversation: a reply may be about pictures of a turn that is left out. */
  readonly messages: readonly Message[];
  readonly choices: ReportChoices;
  readonly voice: ReportVoice;
  readonly palette: OverlayLook['palette'];
  readonly readBlob: (hash: string) => Promise<Blob | null>;
}

/** All that the report says and shows, as the person chose it and in the reader's language. */
export async function gatherReport(wanted: WantedReport): Promise<ReportSource> {
  const { choices, voice, turns, readBlob } = wanted;
  const shelf = createShelf(readBlob, longestSidePx[choices.pictureSize]);
  const deps = { shelf, voice, choices, palette: wanted.palette, readBlob };
  const shown = turns.filter(({ id }) => !choices.leftOut.has(id));
  const messages: ReportMessage[] = [];
  for (const turn of shown) {
    messages.push(await questionOf(turn, deps));
    if (turn.answer !== null) messages.push(await answerOf(turn, turn.answer, wanted.messages, deps));
  }
  const answers = shown.flatMap(({ answer }) => answer ?? []);
  return {
    language: choices.language,
    title: wanted.title,
    about: voice.about(shown.length, turns.length, modelsOf(answers)),
    messages,
    pictures: shelf.pictures,
    closing: voice.closing(choices, answers),
    words: voice.words,
  };
}

/** Those that answered: the demo is none. */
function modelsOf(answers: readonly AssistantMessage[]): readonly string[] {
  const models = answers.flatMap(({ provider, model }) =>
    provider === 'demo' || model === '' ? [] : [model],
  );
  return [...new Set(models)];
}

async function questionOf({ number, question }: ReportTurn, deps: MediaDeps): Promise<ReportMessage> {
  const media: ReportMedium[] = [];
  for (const shown of attachedHere(question.attachments)) media.push(await mediumOf(shown, null, 0, deps));
  const { voice, choices } = deps;
  const { task } = question;
  return {
    role: 'user',
    heading: voice.headingOf('user', number),
    marks: task === undefined ? [] : [{ text: voice.taskOf(task.title), isWarning: false }],
    reasoning: null,
    text: question.text,
    media,
    fields: [],
    notes: [],
    failure: null,
    sources: [],
    facts: choices.hasParameters ? voice.questionFacts(question) : [],
  };
}

async function answerOf(
  { number, question }: ReportTurn,
  message: AssistantMessage,
  messages: readonly Message[],
  deps: MediaDeps,
): Promise<ReportMessage> {
  const { voice, choices } = deps;
  const answer = await readWhole(message, messages);
  const attachments = seenInTurn(message, messages);
  const media: ReportMedium[] = [];
  for (const [index, shown] of attachments.entries()) {
    if (isMeant(answer, index)) media.push(await mediumOf(shown, answer, index, deps));
  }
  return {
    role: 'assistant',
    heading: voice.headingOf('assistant', number),
    marks: message.provider === 'demo' ? [{ text: voice.demo, isWarning: true }] : [],
    reasoning:
      choices.hasReasoning && message.reasoning !== ''
        ? { summary: voice.reasoningOf(message), text: message.reasoning }
        : null,
    text: message.text,
    media,
    fields: fieldsOf(message, question, answer),
    notes: [
      ...voice.notesOf(message, attachments.length > 0 && answer.isNothingFound),
      ...voice.withoutNotes(leftOutOf(message, messages)),
    ],
    failure: message.failure && message.status === 'failed' ? voice.failureOf(message.failure) : null,
    sources: message.sources ?? [],
    facts: voice.answerFacts(message, choices.hasParameters),
  };
}

function leftOutOf({ leftOut = [] }: AssistantMessage, messages: readonly Message[]) {
  const attached = messages.flatMap((each) => (each.role === 'user' ? each.attachments : []));
  return attached.filter(({ attachment }) => leftOut.includes(attachment.id));
}

function isMeant({ shapes, removedShapes }: RevisedAnswer, index: number): boolean {
  return [...shapes, ...removedShapes].some(({ imageIndex }) => imageIndex === index);
}

async function readWhole(message: AssistantMessage, messages: readonly Message[]): Promise<RevisedAnswer> {
  const context = answerContext(message, messages);
  const { reading, corrections } = message;
  const answer = reviseAnswer(parseAnswer(message.text, context), { ...context, reading, corrections });
  await decodeMasks(answer.shapes.filter(isOnPicture));
  return answer;
}
