'use client';

import { clsx } from 'clsx';
import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useEscape } from '../stage/use-escape';

interface SearchFieldProps {
  readonly label: string;
  readonly words: string;
  readonly onSearch: (words: string) => void;
  readonly found: number;
  readonly total: number;
}

/** Narrows a list down while it is typed in; Escape clears it. */
export function SearchField({ label, words, onSearch, found, total }: SearchFieldProps) {
  const t = useTranslations('objects');
  const field = useRef<HTMLInputElement>(null);
  const isSearching = words !== '';
  useEscape(field, () => {
    onSearch('');
    return isSearching;
  });
  return (
    <div
      className={clsx(
        'relative ml-auto shrink-0 transition-[width]',
        isSearching ? 'w-56' : 'w-28 focus-within:w-56',
      )}
    >
      <Search
        aria-hidden
        size={13}
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-ink-faint"
      />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={t('search.hint')}
        value={words}
        onChange={(event) => onSearch(event.target.value)}
        className={clsx(
          'h-7 w-full rounded-md bg-transparent pl-7 text-ink text-xs placeholder:text-ink-faint hover:bg-hover focus:bg-raised pointer-coarse:h-10 pointer-coarse:text-field [&::-webkit-search-cancel-button]:appearance-none',
          isSearching ? 'pr-28' : 'pr-1',
        )}
      />
      <span className="absolute inset-y-0 right-0 flex items-center">
        <span aria-live="polite" className="text-ink-soft text-xs tabular-nums">
          {isSearching && t('search.found', { found, total })}
        </span>
        {isSearching && (
          <button
            type="button"
            aria-label={t('search.clear')}
            onClick={() => {
              onSearch('');
              field.current?.focus();
            }}
            className="flex size-7 items-center justify-center rounded-md text-ink-soft hover:text-ink pointer-coarse:size-10"
          >
            <X aria-hidden size={13} strokeWidth={1.75} />
          </button>
        )}
      </span>
    </div>
  );
}
