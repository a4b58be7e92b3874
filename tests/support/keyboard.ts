import type { CDPSession, Page } from 'playwright-core';

/** What has the focus after one press of a key. */
export interface Stop {
  readonly html: string;
  /** Whether it lies under the way out. */
  readonly isCovered: boolean;
  /** Whether an outline shows that it has the focus. */
  readonly isOutlined: boolean;
}

/** Presses sent before the page is asked how far it came: a press and an answer each would take most of the time. */
const AT_ONCE = 25;
const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
const SHIFT = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 };
const SHIFTED = { modifiers: 8 };

const PRESSES = {
  Tab: [
    { type: 'rawKeyDown', ...TAB },
    { type: 'keyUp', ...TAB },
  ],
  'Shift+Tab': [
    { type: 'rawKeyDown', ...SHIFT, ...SHIFTED },
    { type: 'rawKeyDown', ...TAB, ...SHIFTED },
    { type: 'keyUp', ...TAB, ...SHIFTED },
    { type: 'keyUp', ...SHIFT },
  ],
} as const;

/** Each stop is noted when the key is let go. The first time that nothing has the focus is the end. */
function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.body.focus();
    window.walk = { stops: [], ended: false };
    if (window.isWalkWatched) return;
    window.isWalkWatched = true;
    const note = ({ key }: KeyboardEvent) => {
      const focused = document.activeElement;
      if (key !== 'Tab' || window.walk.ended) return;
      if (!focused || focused === document.body) {
        window.walk.ended = true;
        return;
      }
      const bar = document.querySelector('.leave')?.getBoundingClientRect();
      const { top, bottom } = focused.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      window.walk.stops.push({
        html: focused.outerHTML.slice(0, 120),
        isCovered: bar !== undefined && !focused.matches('.leave') && top < bar.bottom - 1 && bottom > bar.top + 1,
        isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      });
    };
    addEventListener('keyup', note, true);
    // What was sent and is no longer needed leaves the focus where the end is, so that the way back begins there.
    const stay = (event: KeyboardEvent) => window.walk.ended && event.key === 'Tab' && event.preventDefault();
    addEventListener('keydown', stay, true);
  });
}

async function press(client: CDPSession, key: keyof typeof PRESSES): Promise<void> {
  await Promise.all(PRESSES[key].map((event) => client.send('Input.dispatchKeyEvent', event)));
}

/** Goes through the page with one key, to its end or so many stops. */
export async function walk(page: Page, key: keyof typeof PRESSES, most: number): Promise<readonly Stop[]> {
  const client = await page.context().newCDPSession(page);
  await watch(page);
  for (let pressed = 0; pressed < most; pressed += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, most - pressed) }, () => press(client, key)));
    if (await page.evaluate(() => window.walk.ended)) break;
  }
  const stops = await page.evaluate(() => window.walk.stops);
  await client.detach();
  return stops;
}
