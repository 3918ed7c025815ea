import type { AssistantMessage } from '@/lib/conversation/rows';
import { answerProfile } from '@/lib/grounding/answer-profile';
import type { ExportAnswer, ExportMedium, ExportSource, Finding } from '@/lib/grounding/export-source';
import type { Answer } from '@/lib/grounding/shape';
import type { ShownAttachment } from './turn-attachments';

/** A reply with all that its export tells. */
export interface ReadReply {
  readonly message: AssistantMessage;
  readonly attachments: readonly ShownAttachment[];
  readonly answer: Answer;
  /** What the person asked. */
  readonly prompt: string;
}

/** Every picture and video that a reply names something on, once, with what each reply named there. */
export function exportMedia(replies: readonly ReadReply[]): readonly ExportMedium[] {
  const byAttachment = new Map<string, { readonly shown: ShownAttachment; readonly findings: Finding[] }>();
  for (const reply of replies) {
    reply.attachments.forEach((shown, index) => {
      const finding = findingOn(reply, shown, index);
      if (finding.shapes.length === 0) return;
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
  return finding && finding.shapes.length > 0 ? [mediumOf(shown, [finding])] : [];
}

/** How many shapes there are to export. */
export function shapeCount(media: ExportSource['media']): number {
  return media.flatMap(({ findings }) => findings).reduce((sum, { shapes }) => sum + shapes.length, 0);
}

function findingOn(
  { message, answer, prompt }: ReadReply,
  { sent }: ShownAttachment,
  index: number,
): Finding {
  const { model, provider, createdAtMs } = message;
  const asked: ExportAnswer = {
    model,
    provider,
    prompt,
    space: answerProfile(model).space,
    createdAt: new Date(createdAtMs).toISOString(),
  };
  return { answer: asked, sent, shapes: answer.shapes.filter(({ imageIndex }) => imageIndex === index) };
}

function mediumOf({ kind, number, attachment }: ShownAttachment, findings: readonly Finding[]): ExportMedium {
  const { hash, width, height } = attachment.original;
  const facts = { kind, number, name: attachment.name, hash, width, height, findings };
  if (attachment.kind === 'picture') return facts;
  return { ...facts, durationSeconds: attachment.original.durationSeconds };
}
