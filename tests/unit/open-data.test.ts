import { describe, expect, it } from 'vitest';
import { atomOf, jsonFeedOf } from '#domain/change-feeds.ts';
import { hashOf, listDays, noteChanges, presentStatic, readLedger } from '#domain/changes.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { makeWhole, sayKey, wording } from '../support/whole.ts';

const [A, B, C] = ['a', 'b', 'c'].map((name) => idOf('service', name)) as [string, string, string];

describe('what has changed', () => {
  const first = noteChanges(
    [],
    new Map([
      [A, '0'.repeat(12)],
      [B, '1'.repeat(12)],
    ]),
    '2026-11-01',
  );
  it('is noted by the day, and not when nothing has', () => {
    expect(first).toEqual([{ date: '2026-11-01', records: { [A]: '0'.repeat(12), [B]: '1'.repeat(12) } }]);
    expect(
      noteChanges(
        first,
        new Map([
          [A, '0'.repeat(12)],
          [B, '1'.repeat(12)],
        ]),
        '2026-11-02',
      ),
    ).toBe(first);
  });
  const second = noteChanges(
    first,
    new Map([
      [A, '2'.repeat(12)],
      [C, '3'.repeat(12)],
    ]),
    '2026-11-02',
  );
  it('tells what was added, changed and is gone, the newest day first', () => {
    expect(listDays(second)).toEqual([
      { date: '2026-11-02', added: [C], changed: [A], gone: [B] },
      { date: '2026-11-01', added: expect.arrayContaining([A, B]), changed: [], gone: [] },
    ]);
    expect(readLedger(second).get(B)).toEqual({ hash: null, date: '2026-11-02' });
  });
  it('twice on a day is one day, and what is gone is gone once', () => {
    const again = noteChanges(second, new Map([[A, '2'.repeat(12)]]), '2026-11-02');
    expect(again).toHaveLength(2);
    expect(listDays(again)[0]).toEqual({ date: '2026-11-02', added: [], changed: [A], gone: [B] });
    expect(noteChanges(again, new Map([[A, '2'.repeat(12)]]), '2026-11-03')).toBe(again);
    const back = noteChanges(
      again,
      new Map([
        [A, '2'.repeat(12)],
        [B, '1'.repeat(12)],
      ]),
      '2026-11-04',
    );
    expect(listDays(back)[0]).toEqual({ date: '2026-11-04', added: [B], changed: [], gone: [] });
  });
  it('keeps the records of a day in order, whatever order they come in', () => {
    const [day] = noteChanges([], new Map([C, A, B].map((id) => [id, '4'.repeat(12)])), '2026-11-01');
    expect(Object.keys(day!.records)).toEqual([A, B, C].sort());
  });
  it('is told apart by twelve digits of what is told, the date left out', () => {
    expect(hashOf(A, { a: 1 })).toMatch(/^[\da-f]{12}$/);
    expect(hashOf(A, { a: 1 })).not.toBe(hashOf(A, { a: 2 }));
    expect(presentStatic({ uuid: 'u', status: 'active', service: makeWhole() }, wording)).not.toHaveProperty('last_modified');
  });

  const days = listDays(second);
  it('is a JSON feed with an item a day', () => {
    const feed = JSON.parse(jsonFeedOf({ days, say: sayKey, site: 'https://example.org' })) as Record<string, unknown>;
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://example.org/es/datos/',
      items: [
        {
          title: 'data.feed.day(1, 1, 1)',
          date_published: '2026-11-02T12:00:00Z',
          _hsds: { about: 'https://example.org/api/hsds', added: [C], gone: [B] },
        },
        {},
      ],
    });
    const nowhere = JSON.parse(jsonFeedOf({ days, say: sayKey, site: undefined })) as { items: { _hsds: { about: string } }[] };
    expect(nowhere).not.toHaveProperty('home_page_url');
    expect(nowhere.items[0]?._hsds.about).toBe('/api/hsds');
  });
  it('is an Atom feed whose signs are escaped', () => {
    const atom = atomOf({ days, say: (key) => (key === 'data.feed.title' ? 'A & <B> "C"' : key), site: undefined });
    expect(atom).toContain('<title>A &amp; &lt;B&gt; &quot;C&quot;</title>');
    expect(atom).toContain('<updated>2026-11-02T12:00:00Z</updated>');
    expect(atom.match(/<entry>/g)).toHaveLength(2);
    expect(atomOf({ days: [], say: sayKey, site: undefined })).toContain('<updated>2026-01-01T12:00:00Z</updated>');
  });
});
