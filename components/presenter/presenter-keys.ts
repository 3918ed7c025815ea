/** What a key does while something is presented. */
export type PresenterDeed =
  | 'next'
  | 'previous'
  | 'black-out'
  | 'highlight'
  | 'timer'
  | 'play'
  | 'skip'
  | 'leave';

export interface PressedPresenterKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Clickers send the page keys, some of them a full stop for a black screen. */
const deeds: Readonly<Record<string, PresenterDeed>> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  arrowleft: 'previous',
  arrowup: 'previous',
  pageup: 'previous',
  b: 'black-out',
  '.': 'black-out',
  l: 'highlight',
  t: 'timer',
  ' ': 'play',
  s: 'skip',
  escape: 'leave',
};

/** Null: the key means nothing here and is left to whatever has the focus. */
export function presenterDeed({ key, ctrlKey, metaKey, altKey }: PressedPresenterKey): PresenterDeed | null {
  if (ctrlKey || metaKey || altKey) return null;
  return deeds[key.toLowerCase()] ?? null;
}

/** What takes keys for itself: where words or numbers are put in, where arrows choose, and every layer above the page. */
const ownKeys =
  'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=slider], [role=listbox], [role=menu], [role=dialog], [role=radiogroup], [role=tablist]';

/** What the space bar presses. */
const pressed = 'button, a, summary, video, [role=button], [role=group]';

/** A key that the focused element means for itself is not taken from it: words that have the focus are scrolled. */
export function isKeptByFocus(target: Element | null, deed: PresenterDeed, key: string): boolean {
  if (target === null) return false;
  if (target.closest(ownKeys) !== null) return true;
  if (key === 'ArrowDown' || key === 'ArrowUp') return target.closest('[role=log]') !== null;
  return deed === 'play' && target.closest(pressed) !== null;
}
