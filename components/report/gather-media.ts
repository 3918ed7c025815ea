import { coloursOf } from '@/components/grounding/colours-of';
import { objectAttributes, objectWriting } from '@/components/grounding/objects/object-facts';
import type { ShownAttachment } from '@/components/grounding/turn-attachments';
import type { ReportEvent, ReportMedium, ReportShape } from '@/lib/archive/report-source';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import type { PictureShape } from '@/lib/grounding/shape';
import { isEvent, isOnPicture } from '@/lib/grounding/shape-kinds';
import { labelKeyOf } from '@/lib/grounding/stage-view';
import { pictureWasTakenAt } from '@/lib/media/picture-place';
import { shownPicture } from '@/lib/media/shown-picture';
import type { PictureShelf } from './gather-pictures';
import type { ReportChoices } from './report-choices';
import type { ReportVoice } from './use-report-voice';

export interface MediaDeps {
  readonly shelf: PictureShelf;
  readonly voice: ReportVoice;
  readonly choices: ReportChoices;
  readonly palette: OverlayLook['palette'];
  readonly readBlob: (hash: string) => Promise<Blob | null>;
}

/** A picture or video of a message with what a reply named on it; `answer`: null where nobody answered yet. */
export async function mediumOf(
  shown: ShownAttachment,
  answer: RevisedAnswer | null,
  imageIndex: number,
  deps: MediaDeps,
): Promise<ReportMedium> {
  const { shelf, voice } = deps;
  const { attachment } = shown;
  const size = { width: attachment.original.width, height: attachment.original.height };
  const still = shown.kind === 'picture' ? shownPicture(shown.attachment) : shown.attachment.poster;
  const kept = still && (await shelf.keep(still.hash, size));
  const isHere = (shape: { readonly imageIndex: number }) => shape.imageIndex === imageIndex;
  const named = (answer?.shapes ?? []).filter(isHere);
  const onPicture = named.filter(isOnPicture);
  const colourOf = coloursOf(answer, deps.palette);
  const isVideo = shown.kind === 'video';
  const seconds =
    isVideo && shown.attachment.original.isUnread !== true ? shown.attachment.original.durationSeconds : null;
  return {
    caption: voice.captionOf(shown.kind, shown.number, attachment.name),
    facts: [
      ...voice.mediumFacts(shown, kept?.copy ?? null),
      ...(deps.choices.hasParameters && isNews(shown, answer) ? voice.sentFacts(shown) : []),
      ...(await placeFacts(shown, deps)),
      ...voice.removedFacts((answer?.removedShapes ?? []).filter(isHere).length),
    ],
    picture: kept?.index ?? null,
    summary: named.length === 0 ? '' : voice.summaryOf(shown.kind, named.length, attachment.name),
    shapes: isVideo ? [] : onPicture.map((shape) => rowOf(shape, colourOf(shape.label), voice)),
    events: [
      ...named.filter(isEvent).map(
        (event): ReportEvent => ({
          colour: colourOf(event.label),
          name: event.label ?? voice.unnamedEvent,
          from: event.coords[0],
          to: event.coords[1],
          times: voice.timesOf(event.coords),
          details: [...objectAttributes(event), voice.objects.correctionOf(event)]
            .filter((part) => part !== null)
            .join('\n'),
        }),
      ),
      // A still stands for the whole video: what is on one frame must not be drawn on another.
      ...(isVideo ? onPicture : []).map((shape): ReportEvent => {
        const { name, numbers, details, colour } = rowOf(shape, colourOf(shape.label), voice);
        const at = Number(shape.attributes.time ?? 0);
        const from = Number.isFinite(at) ? at : 0;
        return {
          colour,
          name,
          from,
          to: from,
          times: voice.timesOf([from, from]),
          details: `${numbers}\n${details}`.trim(),
        };
      }),
    ],
    durationSeconds: seconds,
  };
}

/** How it was sent stands with the question, and again only where a later answer was given another copy. */
function isNews({ attachment, sent }: ShownAttachment, answer: RevisedAnswer | null): boolean {
  return answer === null || sent.width !== attachment.sent.width || sent.height !== attachment.sent.height;
}

function rowOf(shape: PictureShape, colour: ReportShape['colour'], voice: ReportVoice): ReportShape {
  const { objects } = voice;
  const said = [
    objects.kindOf(shape),
    objectWriting(shape),
    ...objectAttributes(shape),
    objects.correctionOf(shape),
  ];
  return {
    shape,
    colour,
    group: labelKeyOf(shape),
    name: objects.nameOf(shape.label),
    numbers: objects.numbersOf(shape),
    details: said.filter((part) => part !== null).join('\n'),
  };
}

/** Only when it was asked for. A file that has a place which is not read is said to have one. */
async function placeFacts(shown: ShownAttachment, { choices, voice, readBlob }: MediaDeps) {
  const { attachment } = shown;
  if (!choices.hasLocation || attachment.kind !== 'picture') return [];
  const file = await readBlob(attachment.original.hash);
  const place = file && (await pictureWasTakenAt(file, attachment.format));
  if (place) return [voice.placeFact(place)];
  return attachment.sent.notes.includes('location-removed') ? [voice.placeUnread] : [];
}
