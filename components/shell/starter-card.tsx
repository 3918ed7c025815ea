import { ArrowUpRight } from 'lucide-react';

interface StarterCardProps {
  /** The sample's address on our own origin. */
  readonly address: string;
  /** What the sample shows, for those who do not see it. */
  readonly pictured: string;
  readonly title: string;
  readonly prompt: string;
  readonly isDisabled: boolean;
  readonly onStart: () => void;
}

export function StarterCard({ address, pictured, title, prompt, isDisabled, onStart }: StarterCardProps) {
  return (
    <button
      type="button"
      disabled={isDisabled}
      onClick={onStart}
      className="group flex h-full w-full flex-col overflow-hidden rounded-xl border border-line bg-raised text-left transition-colors hover:border-line-strong disabled:opacity-60"
    >
      {/* biome-ignore lint/performance/noImgElement: a bundled picture of fixed size; there is nothing to optimise. */}
      <img
        src={address}
        alt={pictured}
        width={640}
        height={416}
        decoding="async"
        className="aspect-[16/10] w-full object-cover"
      />
      <span className="flex flex-col gap-1 p-3">
        <span className="flex items-center justify-between gap-2 font-medium text-sm">
          {title}
          <ArrowUpRight
            aria-hidden
            size={15}
            strokeWidth={1.75}
            className="shrink-0 text-ink-faint group-hover:text-accent"
          />
        </span>
        <span className="line-clamp-2 text-ink-faint text-xs">{prompt}</span>
      </span>
    </button>
  );
}
