const hoverDelayMs = 450;

/** Calls `show` with the control whose tooltip is due, or null. Touch never shows one: it has no hover. */
export function watchTooltipTargets(page: Document, show: (target: HTMLElement | null) => void): () => void {
  const listening = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = (target: HTMLElement | null, delayMs: number) => {
    clearTimeout(timer);
    if (target === null) show(null);
    else timer = setTimeout(() => show(target.isConnected ? target : null), delayMs);
  };
  const hide = () => plan(null, 0);
  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    hear: (event: DocumentEventMap[Name]) => void,
  ) => page.addEventListener(name, hear, { signal: listening.signal, capture: true, passive: true });

  listen('pointerover', (event) => {
    if (event.pointerType === 'mouse') plan(ownerOf(event.target), hoverDelayMs);
  });
  listen('focusin', (event) => {
    const owner = ownerOf(event.target);
    if (owner?.matches(':focus-visible')) plan(owner, 0);
  });
  listen('focusout', hide);
  listen('pointerdown', hide);
  listen('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Enter' || event.key === ' ') hide();
  });
  listen('scroll', hide);
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

function ownerOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  const owner = target.closest<HTMLElement>('[data-tooltip]');
  return owner?.getAttribute('aria-expanded') === 'true' ? null : owner;
}
