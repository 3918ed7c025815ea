/** Where a layer beside a control belongs in the page: inside the same landmark, so that nothing stands outside of all. */
export function nearestLandmark(control: Element | null): HTMLElement {
  return control?.closest<HTMLElement>('main, nav, aside, [role="dialog"]') ?? document.body;
}
