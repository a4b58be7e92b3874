import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillInChiapas, send } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

/** What an eye sees at once and no rule of HTML forbids, on the narrowest usual phone. */

const site = serveSite({ loaded: true });
let page: Page;

beforeAll(async () => {
  const context = await site.browser.newContext({ baseURL: site.url, viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  page = await context.newPage();
});
afterAll(() => page.context().close());

const PATHS = [
  '/es/',
  '/es/antes-de-llamar/',
  '/es/cifras/',
  '/en/cifras/',
  '/es/consulados/',
  '/es/datos/',
  '/es/datos/api/',
  '/es/datos/api/v1/',
  '/es/datos/perfil/',
  '/es/estados/07/',
  '/es/fuera/us-tx/',
  '/es/guias/',
  '/es/guias/sin-castigo/',
  '/es/hoja/',
  '/es/hojas/07/',
  '/es/huecos/',
  '/es/huecos/3/',
  '/es/idiomas/',
  '/es/instituciones/',
  '/es/leyes/',
  '/es/numeros/',
  '/es/opcion/16/',
  '/es/plazos/',
  '/es/seguridad/',
  '/es/tarjeta/07/',
];

interface Look {
  /** Two words of two elements with nothing between them. */
  readonly glued: readonly string[];
  /** A figure in a table, or a number to call in a sentence, that a line's end cuts in two. */
  readonly cut: readonly string[];
}

function look(): Promise<Look> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const edgeOf = (text: Text, at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    const glued: string[] = [];
    let before: Text | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (!text.parentElement?.closest('script, style, pre, svg, option, .tiles') && text.data !== '') {
        if (before && /[^\s(«“‹]$/.test(before.data) && /^[\p{L}\p{N}(«·]/u.test(text.data)) {
          const [left, right] = [edgeOf(before, before.data.length - 1), edgeOf(text, 0)];
          const isSeen = left.height > 2 && right.height > 2 && left.width > 0;
          if (isSeen && Math.abs(left.right - right.left) < 1 && left.top < right.bottom && right.top < left.bottom)
            glued.push(`${before.data.slice(-20)}|${text.data.slice(0, 20)}`);
        }
        before = text;
      }
    }
    const textOf = (element: Element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
    const isCut = (element: Element) => {
      const text = textOf(element);
      return text !== null && edgeOf(text, text.data.trimEnd().length - 1).top > edgeOf(text, 0).bottom - 1;
    };
    const words = [...document.querySelectorAll('thead th')].filter(({ textContent }) => /^\p{L}+$/u.test(textContent));
    const numbers = [...document.querySelectorAll('td, tbody th, main a[href^="tel:"]')].filter(({ textContent }) =>
      /^[\d\s,]+$/.test(textContent),
    );
    const cut = [...words, ...numbers].filter(isCut).map(({ textContent }) => textContent);
    return { glued, cut };
  });
}

const WHOLE: Look = { glued: [], cut: [] };

describe('no two words run into each other, no figure is cut in two', () => {
  it.each(PATHS)('%s', async (path) => {
    await page.goto(path);
    expect(await look()).toEqual(WHOLE);
  });

  it('in an answer, where sources that disagree have their dates in words, and states their usual names', async () => {
    await fillInChiapas(page);
    await send(page);
    expect(await look()).toEqual(WHOLE);
    const answer = await page.locator('main').innerText();
    expect(answer).toContain('según El Heraldo de México');
    expect(answer).not.toMatch(/\(\d{4}-\d\d/);
    expect(answer).toMatch(/Estados más cercanos[^.]*Estado de México \(\d/);
  });
});
