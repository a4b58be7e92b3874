import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import { STATE_CODES } from '#domain/states.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { BUILT } from '../support/site.ts';
import { decode } from '../support/text.ts';
import { TELLING } from '../support/telling.ts';

const numbers = JSON.parse(readFileSync('content/numbers.json', 'utf8')) as readonly {
  readonly numbers: readonly { readonly id: string; readonly first?: { readonly number: string } }[];
}[];
const first = numbers.flatMap((group) => group.numbers.flatMap((one) => (one.first ? [{ id: one.id, number: one.first.number }] : [])));
const services = resolveServices(readDirectory('content'));
const newest = (JSON.parse(readFileSync('content/changes.json', 'utf8')) as readonly { readonly date: string }[]).at(-1)?.date ?? '';

describe.each(['es', 'en'] as const)('the piece of HTML in %s', (locale) => {
  const page = readFileSync(`${BUILT}/${locale}/datos/insertar/index.html`, 'utf8');
  const pieces = STATE_CODES.map((state) => [state, readFileSync(`${BUILT}/data/piece/${locale}-${state}.txt`, 'utf8')] as const);

  it.each(pieces)('of %s has no script, loads nothing, and is closed as it is opened', (_, html) => {
    expect(html).not.toMatch(/<(script|style|iframe|img|link|object|embed|form|svg)|\son\w+=|\sstyle=|\sid=|\ssrc=|javascript:/i);
    const open = [...html.matchAll(/<([a-z]+)[^>]*>/g)].map(([, tag]) => tag).sort();
    expect([...html.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag).sort()).toEqual(open);
    expect([...html.matchAll(/<a [^>]*href="https?:[^>]*>/g)].every(([tag]) => tag.includes('rel="noopener noreferrer"'))).toBe(true);
  });

  it.each(pieces)('of %s says the first national numbers and no other, its source and its date', (state, html) => {
    expect([...html.matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number)).toEqual(first.map(({ number }) => number));
    expect(html).toMatch(new RegExp(`<a href="https?://[^/"]+/${locale}/estados/${state}/"`));
    expect(html).toMatch(new RegExp(`<a href="https?://[^/"]+/${locale}/numeros/" rel="[^"]*">(Fuente|Source): Puerta Abierta</a>`));
    expect(html).toContain(newest.slice(0, 4));
    const text = html.replaceAll(/<[^>]*>/g, '');
    for (const [what, pattern] of TELLING) expect(pattern.exec(text.replaceAll(/[\d ]{7,}/g, ''))?.[0], what).toBeUndefined();
  });

  it('stands on the page as it is in its file, for every state', () => {
    const shown = new Map(
      [...page.matchAll(/<pre data-piece="(\d\d)"[^>]*>(.*?)<\/pre>/gs)].map(([, state = '', html = '']) => [state, decode(html)]),
    );
    expect(shown).toEqual(new Map(pieces));
  });
});

it('its numbers are those of public bodies whose place is no secret', () => {
  expect(first.length).toBeGreaterThanOrEqual(3);
  for (const { id, number } of first) {
    const service = services.find((one) => one.id === id);
    expect(service?.location.withheld, id).toBe(false);
    expect(
      service?.phones.map((phone) => phone.number),
      id,
    ).toContain(number);
  }
});
