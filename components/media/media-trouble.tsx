import { ImageOff, VideoOff } from 'lucide-react';

interface MediaTroubleProps {
  readonly kind: 'picture' | 'video';
  readonly text: string;
}

/** Why there is nothing to see, in words, in the middle of where it would be. */
export function MediaTrouble({ kind, text }: MediaTroubleProps) {
  const Icon = kind === 'video' ? VideoOff : ImageOff;
  return (
    <p className="absolute inset-0 m-auto flex size-fit max-w-[min(36ch,calc(100%-2rem))] flex-col items-center gap-2 rounded-lg bg-raised px-4 py-3 text-center text-ink text-sm">
      <Icon aria-hidden size={20} strokeWidth={1.75} className="text-ink-faint" />
      {text}
    </p>
  );
}
