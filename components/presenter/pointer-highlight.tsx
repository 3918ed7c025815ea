'use client';

import { useEffect, useRef } from 'react';

/** A ring that goes along with the pointer, so that everyone sees where it is. */
export function PointerHighlight() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (ring.current === null) return;
      ring.current.style.transform = `translate(${clientX}px, ${clientY}px) translate(-50%, -50%)`;
      ring.current.style.opacity = '1';
    };
    window.addEventListener('pointermove', follow, { passive: true });
    window.addEventListener('pointerdown', follow, { passive: true });
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerdown', follow);
    };
  }, []);
  return (
    <div
      ref={ring}
      aria-hidden="true"
      data-testid="pointer-highlight"
      className="pointer-events-none fixed top-0 left-0 z-60 size-14 rounded-full border-4 border-[#ffd400] bg-[#ffd400]/25 opacity-0 shadow-[0_0_0_2px_rgb(0_0_0/0.55),inset_0_0_0_2px_rgb(0_0_0/0.35)]"
    />
  );
}
