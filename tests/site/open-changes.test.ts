import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOf, ledgerSchema, listDays, noteChanges } from '#domain/changes.ts';
import { BUILT } from '../support/site.ts';

const read = (name: string) => readFileSync(`${BUILT}/data/open/${name}`, 'utf8');

describe('what has changed', () => {
  interface Item {
    readonly id: string;
    readonly date_published: string;
    readonly _hsds: { readonly added: readonly string[]; readonly changed: readonly string[]; readonly gone: readonly string[] };
  }
  const feed = () => JSON.parse(read('changes.json')) as { version: string; title: string; items: readonly Item[] };

  it('is told by a JSON Feed and by Atom alike, the newest day first, every record once added', () => {
    const { version, title, items } = feed();
    expect([version, title.length > 5]).toEqual(['https://jsonfeed.org/version/1.1', true]);
    const dates = items.map((item) => item.date_published);
    expect(dates).toEqual(dates.toSorted().reverse());
    const added = items.flatMap(({ _hsds: told }) => told.added);
    expect(added.length).toBeGreaterThan(800);
    const atom = read('changes.atom');
    expect(atom).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    const ids = [...atom.matchAll(/<entry><id>(.*?)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual(items.map(({ id }) => id));
    for (const id of added) expect(atom).toContain(id);
  });

  it('is noted by the day: what is new, what says something else, what is gone and what comes back', () => {
    const [a, b] = ['00000000-0000-5000-8000-00000000000a', '00000000-0000-5000-8000-00000000000b'];
    const told = (...pairs: [string, string][]) => new Map(pairs.map(([id, text]) => [id, hashOf(id, text)]));
    const first = noteChanges([], told([a, 'x'], [b, 'x']), '2026-01-01');
    expect(noteChanges(first, told([a, 'x'], [b, 'x']), '2026-01-02')).toBe(first);
    const second = noteChanges(first, told([a, 'y']), '2026-01-03');
    const third = ledgerSchema.parse(noteChanges(second, told([a, 'y'], [b, 'x']), '2026-01-04'));
    expect(listDays(third)).toEqual([
      { date: '2026-01-04', added: [b], changed: [], gone: [] },
      { date: '2026-01-03', added: [], changed: [a], gone: [b] },
      { date: '2026-01-01', added: [a, b], changed: [], gone: [] },
    ]);
  });
});
