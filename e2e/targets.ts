import type { Page } from '@playwright/test';

/**
 * Everything on screen that can be pressed and is smaller than so many CSS pixels, with its size. Links in running
 * text are as high as their line; what is only there for screen readers is pressed by nobody.
 */
export function smallTargets(page: Page, leastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    const pressable =
      'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=switch], [role=option], [role^=menuitem], [role=slider], [role=checkbox], [role=radio]';
    const isInText = (element: Element) => element.matches('a') && element.closest('p, li, td') !== null;
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    return [...document.querySelectorAll(pressable)]
      .filter((element) => isShown(element) && !isInText(element))
      .map((element) => {
        // A box that is ticked is pressed on its label as well.
        const label = element.matches('input') ? element.closest('label') : null;
        return { element, place: (label ?? element).getBoundingClientRect() };
      })
      .filter(({ place }) => place.width < least - 0.01 || place.height < least - 0.01)
      .map(({ element, place }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
        return `${name.trim().slice(0, 40)}: ${place.width.toFixed(1)} × ${place.height.toFixed(1)}`;
      });
  }, leastPx);
}
