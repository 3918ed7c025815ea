'use client';

interface LabelSuggestionsProps {
  readonly labels: readonly string[];
  readonly onChoose: (label: string) => void;
}

/** Labels of the reply to choose from. */
export function LabelSuggestions({ labels, onChoose }: LabelSuggestionsProps) {
  if (labels.length === 0) return null;
  return (
    <span className="flex max-h-15 flex-wrap gap-1 overflow-y-auto pointer-coarse:max-h-21">
      {labels.map((label) => (
        <button
          key={label}
          type="button"
          onClick={() => onChoose(label)}
          className="h-7 min-w-8 max-w-32 shrink-0 truncate rounded-md px-2 text-ink-soft text-xs -outline-offset-2 hover:bg-hover hover:text-ink pointer-coarse:h-10 pointer-coarse:max-w-48 pointer-coarse:px-3 pointer-coarse:text-sm"
        >
          {label}
        </button>
      ))}
    </span>
  );
}

/** More would only be read through more slowly than a label is written. */
const mostSuggestions = 8;

/** All of them while nothing has been written, then those that hold what has been. */
export function suggestions(
  labels: readonly string[],
  text: string,
  isUntouched: boolean,
): readonly string[] {
  const wanted = isUntouched ? '' : text.trim().toLowerCase();
  return labels
    .filter((label) => label !== text && label.toLowerCase().includes(wanted))
    .slice(0, mostSuggestions);
}
