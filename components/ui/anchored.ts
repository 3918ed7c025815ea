import type { RefObject } from 'react';

/** What every layer that opens beside a control takes: popovers and menus. */
export interface AnchoredProps {
  readonly anchorRef: RefObject<HTMLElement | null>;
  /** The layer's accessible name. */
  readonly label: string;
  readonly onClose: () => void;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string | undefined;
}
