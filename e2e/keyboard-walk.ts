import { expect, type Locator, type Page } from '@playwright/test';

interface Stop {
  /** Role or tag and name, for the messages of failed tests. */
  readonly what: string;
  /** Nothing has the focus, or something that cannot be seen. */
  readonly isLost: boolean;
  readonly isMarked: boolean;
  /** What had the focus before and looks just the same without it. */
  readonly unmarkedBefore: string | null;
}

/**
 * Goes through the page by keys alone, and takes no step that a person could not follow with their eyes. Wants a page
 * with reduced motion: it looks at the end of each change.
 */
export class KeyboardWalk {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key; afterwards the focus must be somewhere, in sight, and marked. */
  async press(key: string): Promise<string> {
    await this.#page.keyboard.press(key);
    return this.expectMarkedFocus(`after ${key}`);
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
    await this.expectMarkedFocus('while typing');
  }

  /** Tabs to something, forwards or backwards, whichever way it lies. Every stop on the way must be marked too. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const passed: string[] = [];
    while (passed.length < 150) {
      const way = await target.evaluate((element) => {
        const active = document.activeElement ?? document.body;
        if (active === element) return 'here';
        const place = active.compareDocumentPosition(element);
        return active !== document.body && place & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'forth';
      });
      if (way === 'here') return;
      passed.push(await this.press(way === 'back' ? 'Shift+Tab' : 'Tab'));
    }
    throw new Error(`The Tab key never reaches ${target}; it went over ${passed.slice(-12).join(', ')}.`);
  }

  /** The page itself has brought the focus there. */
  async expectOn(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
    await this.expectMarkedFocus('brought there');
  }

  /** Opens the menu of what has the focus, and waits until keys reach its items. */
  async openMenu(): Promise<void> {
    await this.press('Enter');
    await expect(this.#page.locator('[role^="menuitem"]:focus')).toBeVisible();
  }

  /** Returns what has the focus. */
  async expectMarkedFocus(when: string): Promise<string> {
    let stop = await this.#page.evaluate(readStop);
    // What was opened or fetched takes the focus a moment later, and colours change with the next frame.
    for (let attempt = 0; attempt < 40 && !isFine(stop); attempt += 1) {
      await this.#page.waitForTimeout(50);
      stop = await this.#page.evaluate(readStop);
    }
    expect(stop, `${when}, on ${stop.what}`).toMatchObject({
      isLost: false,
      isMarked: true,
      unmarkedBefore: null,
    });
    return stop.what;
  }
}

interface Seen {
  readonly element: Element;
  readonly look: string;
  readonly what: string;
}

const isFine = ({ isLost, isMarked, unmarkedBefore }: Stop) => !isLost && isMarked && unmarkedBefore === null;

/** In the page: looks at what has the focus, and once more at what had it before. */
function readStop(): Stop {
  const nameOf = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} "${name.trim().slice(0, 40)}"`;
  };
  const isField = (element: Element) =>
    element.matches('textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button])');
  const alphaOf = (colour: string) => Number(/[,/]\s*([\d.]+)\s*\)$/.exec(colour)?.[1] ?? 1);
  const lookOf = (element: Element) =>
    [element.parentElement ?? element, element.firstElementChild ?? element, ...seenOf(element)]
      .map((each) => getComputedStyle(each))
      .map(({ outline, boxShadow, borderColor, backgroundColor, color }) =>
        [outline, boxShadow, borderColor, backgroundColor, color].join(' '),
      )
      .join(' | ');
  /** An item of a menu or a list is marked by standing out from its neighbours. */
  const standsOut = (element: Element) => {
    const role = element.getAttribute('role') ?? '';
    if (!/^(menuitem|option)/.test(role)) return false;
    const ground = getComputedStyle(element).backgroundColor;
    const others = [...(element.parentElement?.querySelectorAll(`[role="${role}"]`) ?? [])];
    return others.every((other) => other === element || getComputedStyle(other).backgroundColor !== ground);
  };
  /** A native control that lies unseen over a drawn one leaves the looks to what lies beside it. */
  const seenOf = (element: Element) =>
    element.matches('input') && getComputedStyle(element).opacity === '0' && element.parentElement
      ? [element.parentElement, ...element.parentElement.querySelectorAll('*')]
      : [element];
  const isMarked = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, caretColor } = getComputedStyle(element);
    // The caret shows where the typing goes.
    if (isField(element)) return alphaOf(caretColor) > 0;
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    // A handle is as wide as a finger and shows itself as the line inside it.
    const line = element.matches('[role=separator]') ? element.firstElementChild : null;
    const isLineSeen = line !== null && alphaOf(getComputedStyle(line).backgroundColor) > 0.3;
    const isRinged = (isOutlined && alphaOf(outlineColor) > 0.3) || boxShadow !== 'none';
    return isRinged || isLineSeen || standsOut(element);
  };

  const active = document.activeElement ?? document.body;
  const { width, height, top, left, bottom, right } = active.getBoundingClientRect();
  const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const { visibility, opacity } = getComputedStyle(seenOf(active)[0] ?? active);
  const isHidden = visibility !== 'visible' || Number(opacity) < 0.1 || width <= 1 || height <= 1;
  const memory: { now?: Seen; before?: Seen } = Reflect.get(window, 'walk') ?? {};
  const now = { element: active, look: lookOf(active), what: nameOf(active) };
  const before = memory.now?.element === active ? memory.before : memory.now;
  Reflect.set(window, 'walk', { now, before });
  const isLeft = before?.element.isConnected && before.element !== document.body && !isField(before.element);
  return {
    what: nameOf(active),
    isLost: active === document.body || !isInView || isHidden,
    isMarked: seenOf(active).some(isMarked),
    unmarkedBefore: isLeft && lookOf(before.element) === before.look ? before.what : null,
  };
}
