'use client';

import { type ComponentProps, type RefObject, useState } from 'react';
import { createPortal } from 'react-dom';

type GhostAnchorProps = ComponentProps<'span'> & { readonly anchorRef: RefObject<HTMLElement | null> };

/**
 * An invisible stand-in over a control, for layers that insist on a trigger of their own:
 * the control itself then needs none of their machinery on first load.
 */
export function GhostAnchor({ anchorRef, ref, style: _style, ...props }: GhostAnchorProps) {
  const [box] = useState(() => anchorRef.current?.getBoundingClientRect());
  if (box === undefined) return null;
  return createPortal(
    <span
      {...props}
      ref={ref}
      aria-hidden
      tabIndex={-1}
      style={{
        position: 'fixed',
        pointerEvents: 'none',
        left: box.left,
        top: box.top,
        width: box.width,
        height: box.height,
      }}
    />,
    document.body,
  );
}
