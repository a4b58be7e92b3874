import { describe, expect, it } from 'vitest';
import { listPages } from '../support/site.ts';

/** Pages of which the paper passes from hand to hand. */
const paper = listPages().filter(({ path }) => /^\/(es|en)\/(hoja|tarjeta|idiomas)\//.test(path));

describe('what is printed to be handed on', () => {
  it('is there: sheets, pocket guides, cards', () => {
    for (const part of ['/hoja/', '/tarjeta/07/', '/idiomas/nah/'])
      expect(
        paper.filter(({ path }) => path.endsWith(part)),
        part,
      ).toHaveLength(2);
  });

  it('has no field to type in, nothing to send, and nothing that could be changed by hand', () => {
    for (const { path, html } of paper) {
      expect(html.match(/<(?:input|textarea)\b|contenteditable|<form[^>]*\s(?:action|method)=/g), path).toBeNull();
      expect(html.match(/<button(?![^>]*type="button")/g), path).toBeNull();
    }
  });

  it('chooses only from lists, each choice a code', () => {
    for (const { path, html } of paper) {
      const choices = [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
      expect(
        choices.filter((value) => !/^(|\d\d|[A-Z]{2}|[a-z_]+|[a-z]{2,3}(,[a-z]{2,3})*|\d+(-\d+|\+))$/.test(value)),
        path,
      ).toEqual([]);
      if (!path.endsWith('/hoja/')) expect(choices, path).toEqual([]);
    }
  });

  it('says of a place with a warning that there is one, and not that somebody was hurt: some may only be closed', () => {
    const pockets = paper.filter(({ path }) => /\/tarjeta\/\d\d\//.test(path));
    const starred = pockets.filter(({ html }) => html.includes('</a>*'));
    expect(starred.length).toBeGreaterThan(40);
    for (const { path, html } of starred) expect(html, path).toMatch(/\* (?:Hay un aviso|There is a warning)/);
    for (const { path, html } of paper) expect(html.match(/han dañado|was hurt/), path).toBeNull();
  });

  it('asks for nothing with a question in its address', () => {
    for (const { path, html } of paper) {
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      const own = [...main.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, href = '']) => href);
      expect(
        own.filter((href) => href.includes('?')),
        path,
      ).toEqual([]);
    }
  });
});
