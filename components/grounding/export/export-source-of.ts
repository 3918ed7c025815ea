import type { AssistantMessage } from '@/lib/conversation/rows';
import { assumedCamera, defaultViewDegrees } from '@/lib/grounding/cuboid';
import type {
  ExportAnswer,
  ExportCamera,
  ExportMedium,
  ExportSource,
  Finding,
} from '@/lib/grounding/export-source';
import { hasSquarePixelsByDefault, type RevisedAnswer } from '@/lib/grounding/revise-answer';
import type { Size } from '@/lib/grounding/spaces';
import { shownPicture } from '@/lib/media/shown-picture';
import type { ShownAttachment } from '../turn-attachments';

/** A reply with all that its export tells. */
export interface ReadReply {
  readonly message: AssistantMessage;
  readonly attachments: readonly ShownAttachment[];
  readonly answer: RevisedAnswer;
  /** What the person asked. */
  readonly prompt: string;
}

/** Every picture and video that a reply names something on, once, with what each reply named there. */
export function exportMedia(replies: readonly ReadReply[]): readonly ExportMedium[] {
  const byAttachment = new Map<string, { readonly shown: ShownAttachment; readonly findings: Finding[] }>();
  for (const reply of replies) {
    reply.attachments.forEach((shown, index) => {
      const finding = findingOn(reply, shown, index);
      if (isEmpty(finding)) return;
      const known = byAttachment.get(shown.attachment.id) ?? { shown, findings: [] };
      known.findings.push(finding);
      byAttachment.set(shown.attachment.id, known);
    });
  }
  return [...byAttachment.values()].map(({ shown, findings }) => mediumOf(shown, findings));
}

/** The same for one of a reply's pictures or videos, given by its place among them. */
export function exportedMedium(reply: ReadReply, index: number): readonly ExportMedium[] {
  const shown = reply.attachments[index];
  const finding = shown && findingOn(reply, shown, index);
  return finding && !isEmpty(finding) ? [mediumOf(shown, [finding])] : [];
}

/** How many shapes there are to export. */
export function shapeCount(media: ExportSource['media']): number {
  return media.flatMap(({ findings }) => findings).reduce((sum, { shapes }) => sum + shapes.length, 0);
}

/** How many shapes a person changed, added and took away. */
export function correctionCounts(media: ExportSource['media']) {
  const findings = media.flatMap((medium) => medium.findings);
  const marks = findings.flatMap(({ shapes }) => shapes.map(({ correction }) => correction?.kind));
  return {
    changed: marks.filter((mark) => mark === 'changed').length,
    added: marks.filter((mark) => mark === 'added').length,
    removed: findings.reduce((sum, { removedShapes }) => sum + removedShapes.length, 0),
  };
}

function isEmpty({ shapes, removedShapes }: Finding): boolean {
  return shapes.length === 0 && removedShapes.length === 0;
}

function findingOn(reply: ReadReply, { sent, attachment }: ShownAttachment, index: number): Finding {
  const isHere = ({ imageIndex }: { readonly imageIndex: number }) => imageIndex === index;
  const { shapes, removedShapes } = reply.answer;
  const here = { shapes: shapes.filter(isHere), removedShapes: removedShapes.filter(isHere) };
  const hasCuboids = [...here.shapes, ...here.removedShapes].some(({ kind }) => kind === 'cuboid');
  return {
    answer: answerOf(reply),
    sent,
    ...here,
    ...(hasCuboids && { camera: cameraOf(reply.message, attachment.original) }),
  };
}

function answerOf({ message, answer, prompt }: ReadReply): ExportAnswer {
  const { model, provider, createdAtMs, reading } = message;
  return {
    model,
    provider,
    prompt,
    space: answer.space,
    whySpace: answer.whySpace,
    ...(reading?.axisOrder !== undefined && { axisOrder: reading.axisOrder }),
    ...(reading?.imageIndex !== undefined && { isPictureChosen: true }),
    createdAt: new Date(createdAtMs).toISOString(),
  };
}

/** The one through which the shapes were placed: no exact camera is ever known here. */
function cameraOf({ model, reading }: AssistantMessage, { width, height }: Size): ExportCamera {
  const { fieldOfViewDegrees = defaultViewDegrees, hasSquarePixels } = reading ?? {};
  const areSquare = hasSquarePixels ?? hasSquarePixelsByDefault(model);
  return {
    ...assumedCamera({ width, height }, areSquare ? 'gemini' : 'qwen', fieldOfViewDegrees),
    fieldOfViewDegrees,
    isChosen: reading?.fieldOfViewDegrees !== undefined || hasSquarePixels !== undefined,
  };
}

function mediumOf({ kind, number, attachment }: ShownAttachment, findings: readonly Finding[]): ExportMedium {
  const { hash, width, height } = attachment.original;
  const facts = { kind, number, name: attachment.name, hash, width, height, findings };
  if (attachment.kind === 'picture') return { ...facts, shownHash: shownPicture(attachment).hash };
  return { ...facts, durationSeconds: attachment.original.durationSeconds };
}
