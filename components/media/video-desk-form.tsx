'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useObjectUrl } from '@/components/composer/use-object-url';
import { useBlobUrl } from '@/components/state/use-blob-url';
import { useWorkspace } from '@/components/state/workspace-context';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import type { Trim, VideoChoices } from '@/lib/media/media-choices';
import { estimateVideo } from '@/lib/media/video-estimate';
import type { VideoMaterial } from '@/lib/media/video-ways';
import { trimToKeep, wholeOf } from './trim-range';
import { useFilmstrip } from './use-filmstrip';
import { useMediaTarget } from './use-media-target';
import { changedChoices, isSameChoice, type VideoChange } from './video-choices-form';
import { VideoDeskActions } from './video-desk-actions';
import { VideoEstimateLine } from './video-estimate-line';
import { VideoFactsList } from './video-facts-list';
import { VideoPreview } from './video-preview';
import { VideoSampling } from './video-sampling';
import { VideoTrim } from './video-trim';
import { VideoWayChoice } from './video-way-choice';

interface VideoDeskFormProps {
  readonly draft: DraftAttachment;
  readonly material: VideoMaterial;
  readonly onClose: () => void;
}

/** What plays of it: of a moving picture the film that was made of it. */
function usePreviewUrl(draft: DraftAttachment): string | null {
  const attachment = draft.state === 'ready' ? draft.attachment : draft.earlier?.attachment;
  const film = attachment?.kind === 'video' ? attachment.display : undefined;
  const { url: filmUrl } = useBlobUrl(film?.hash ?? null);
  const fileUrl = useObjectUrl(draft.file);
  return film === undefined ? fileUrl : filmUrl;
}

export function VideoDeskForm({ draft, material, onClose }: VideoDeskFormProps) {
  const t = useTranslations('video');
  const tMedia = useTranslations('media');
  const workspace = useWorkspace();
  const target = useMediaTarget();
  const element = useRef<HTMLVideoElement>(null);
  const [choices, setChoices] = useState<VideoChoices>(draft.choices?.video ?? {});
  const [playedSeconds, setPlayed] = useState(0);
  const filmstrip = useFilmstrip(draft.file, material);
  const url = usePreviewUrl(draft);
  const { durationSeconds, isUnread = false } = material;
  const { choice, ways } = estimateVideo(material, choices, target);
  const { way: _way, ...rest } = choices;
  const automatic = estimateVideo(material, rest, target).choice;

  const change = (wanted: VideoChange) => setChoices(changedChoices(choices, wanted));
  const seek = (seconds: number) => {
    setPlayed(seconds);
    if (element.current !== null) element.current.currentTime = seconds;
  };
  const setTrim = (trim: Trim, seconds: number) => {
    change({ trim: trimToKeep(trim, durationSeconds) });
    seek(seconds);
  };
  const apply = () => {
    const { video: before = {}, ...others } = draft.choices ?? {};
    const isChanged = !isSameChoice(before, choices) || draft.state === 'failed';
    if (isChanged) workspace.chooseForAttachment(draft.id, { ...others, video: choices });
    onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (choice.ok) apply();
      }}
      className="flex shrink-0 flex-col gap-5"
    >
      <p className="-mt-3 truncate text-ink-soft text-sm" title={draft.name}>
        {draft.name}
      </p>
      <div className="grid gap-6 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <VideoPreview url={url} name={draft.name} element={element} onPlayed={setPlayed} />
          {!isUnread && (
            <VideoTrim
              trim={choices.trim ?? wholeOf(durationSeconds)}
              durationSeconds={durationSeconds}
              filmstrip={filmstrip}
              playedSeconds={playedSeconds}
              onTrim={setTrim}
              onSeek={seek}
            />
          )}
          <VideoFactsList material={material} />
          {isUnread && <p className="text-ink-soft text-sm">{t('facts.unread')}</p>}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <VideoWayChoice
            chosen={choices.way === 'address' ? null : (choices.way ?? null)}
            automatic={automatic}
            ways={ways}
            onChoose={(way) => change({ way })}
          />
          {choice.ok && !isUnread && (
            <VideoSampling
              choices={choices}
              way={choice.value.way}
              estimate={ways[choice.value.way]}
              material={material}
              target={target}
              onChoose={change}
            />
          )}
          {choice.ok ? (
            <VideoEstimateLine estimate={ways[choice.value.way]} />
          ) : (
            <p role="status" className="text-danger text-sm">
              {tMedia(`refusal.${choice.error.code}`, choice.error.values)}
            </p>
          )}
        </div>
      </div>
      <VideoDeskActions
        canApply={choice.ok}
        isChanged={!isSameChoice(choices, {})}
        onReset={() => setChoices({})}
        onCancel={onClose}
      />
    </form>
  );
}
