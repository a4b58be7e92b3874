import { describe, expect, it } from 'vitest';
import { barsOf, figuresCsv, findFigureFaults, type Figure } from '#domain/figure.ts';
import { findInstitutionFaults } from '#domain/institution.ts';
import { openStateAt, openingOf, type Opening } from '#domain/opening.ts';

describe('whether it is open', () => {
  const week = (changes: Partial<Opening> = {}): Opening => ({
    periods: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
    onHolidays: 'closed',
    holidays: ['2026-12-25'],
    until: '2026-12-31',
    ...changes,
  });
  const at = (opening: Opening, moment: string, zones = ['America/Mexico_City']) => openStateAt(opening, zones, new Date(`${moment}Z`));
  it.each([
    ['2026-11-30T14:59:00', false],
    ['2026-11-30T15:00:00', true],
    ['2026-11-30T20:59:00', true],
    ['2026-11-30T21:00:00', false],
    ['2026-11-29T18:00:00', false],
    ['2026-12-25T18:00:00', false],
    ['2026-12-31T18:00:00', true],
    ['2027-01-01T18:00:00', null],
  ])('%s: %s', (moment, open) => expect(at(week(), moment).open).toBe(open));
  it('says when it opens next: today, tomorrow, after a holiday, or not within two weeks', () => {
    expect(at(week(), '2026-11-30T13:00:00').next).toEqual({ date: '2026-11-30', weekday: 1, time: '09:00', inDays: 0 });
    expect(at(week(), '2026-11-30T22:00:00').next).toMatchObject({ date: '2026-12-01', inDays: 1 });
    expect(at(week(), '2026-11-30T18:00:00').next).toBeNull();
    expect(at(week(), '2026-12-25T12:00:00')).toMatchObject({ holiday: true, next: { date: '2026-12-28', weekday: 1, inDays: 3 } });
    expect(at(week({ until: '2026-11-01' }), '2026-11-30T13:00:00').next).toBeNull();
    const two = week({
      periods: [
        { days: [1], from: '16:00', to: '18:00' },
        { days: [1], from: '09:00', to: '12:00' },
      ],
    });
    expect(at(two, '2026-11-30T12:00:00').next?.time).toBe('09:00');
    expect(at(two, '2026-11-30T19:00:00').next?.time).toBe('16:00');
    expect(at(two, '2026-11-30T15:00:00').next).toBeNull();
  });
  it('on a holiday of which nothing is said, is not known; hours that hold always, do', () => {
    expect(at(week({ onHolidays: 'unknown' }), '2026-12-25T18:00:00').open).toBeNull();
    expect(at(week({ onHolidays: 'unknown' }), '2026-12-25T23:00:00').open).toBe(false);
    expect(at(week({ onHolidays: 'as_usual', holidays: [] }), '2027-01-01T18:00:00').open).toBe(true);
    const always = {
      periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      onHolidays: 'as_usual',
      holidays: [],
    } as const;
    expect(at(week(always), '2027-01-01T18:00:00', [])).toEqual({ open: true, holiday: false, next: null });
    expect(at(week({ ...always, periods: [{ days: [1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }] }), '2026-11-29T18:00:00').open).toBe(
      false,
    );
    expect(
      at(week({ ...always, periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:00' }] }), '2026-11-30T05:30:00').open,
    ).toBe(false);
    expect(at(week({ ...always, onHolidays: 'closed' }), '2026-12-25T18:00:00').open).toBe(true);
  });
  it('with several clocks says only what all of them say', () => {
    const zones = ['America/Mexico_City', 'America/Tijuana'];
    expect(at(week(), '2026-11-30T18:00:00', zones)).toMatchObject({ open: true, next: null });
    expect(at(week(), '2026-11-30T16:00:00', zones)).toMatchObject({ open: null, next: null });
    expect(at(week(), '2026-11-29T18:00:00', zones).next).toMatchObject({ date: '2026-11-30' });
    expect(at(week(), '2026-12-26T06:30:00', zones).holiday).toBe(true);
    expect(at(week(), '2026-11-30T18:00:00', [])).toEqual({ open: null, holiday: false, next: null });
  });
  it('is worked out once for each text', () => {
    const table = {
      until: '2027-12-31',
      holidays: ['2026-12-25'],
      weeks: { usual: { periods: [], on_holidays: 'as_usual' }, shut: { periods: [], on_holidays: 'closed' } },
      irregular: [],
    } as never;
    expect(openingOf(table, 'gone')).toBeUndefined();
    expect([openingOf(table, 'usual')?.holidays, openingOf(table, 'shut')?.holidays]).toEqual([[], ['2026-12-25']]);
  });
});

describe('figures', () => {
  const figure = (changes: object = {}) =>
    ({
      id: 'f',
      counts: { es: 'Qué', en: 'What' },
      sources: [
        { id: 's', title: 'I', url: 'https://i.example.org', where: { es: 'p. 1' }, date: '2025' },
        { id: 't', title: 'J', url: 'https://j.example.org', where: { es: 'p. 2' }, date: null },
      ],
      values: [{ period: '2024', value: 5, source: 's' }],
      contradicts: [],
      ...changes,
    }) as unknown as Figure;
  const messages = (...all: Figure[]) => findFigureFaults(all).map(({ message }) => message);
  it('need a source, a period of their own, and another figure to contradict', () => {
    expect(messages(figure())).toEqual([]);
    expect(messages(figure({ values: [{ period: '2024', value: 5, source: 'x' }] }))).toEqual(['2024 has no source: x']);
    expect(
      messages(
        figure({
          values: [
            { period: '2024', value: 5, source: 's' },
            { period: '2024', value: 6, source: 't' },
          ],
        }),
      ),
    ).toEqual(['2024 is told twice: make it two figures']);
    expect(messages(figure({ contradicts: [{ figures: ['g', 'f'] }] }))).toEqual(['contradicts g, which does not exist']);
    expect(messages(figure({ contradicts: [{ figures: ['g'] }] }), figure({ id: 'g' }))).toEqual([]);
  });
  it('of three years or more are drawn, the highest to the top', () => {
    const years = (...values: (number | null)[]) => values.map((value, index) => ({ period: String(2020 + index), value, source: 's' }));
    expect(barsOf(figure({ values: years(1, 2) }))).toEqual({ bars: [], width: 0 });
    expect(barsOf(figure({ values: [...years(1, null, 2), { period: '2012-06/2017-07', value: 9, source: 's' }] })).bars).toEqual([]);
    expect(barsOf(figure({ values: years(10, 0, 5, 10) }))).toEqual({
      bars: [
        { label: '2020', value: 10, x: 0, y: 16, height: 104 },
        { label: '2021', value: 0, x: 80, y: 120, height: 0 },
        { label: '2022', value: 5, x: 160, y: 68, height: 52 },
        { label: '2023', value: 10, x: 240, y: 16, height: 104 },
      ],
      width: 74,
    });
    expect(barsOf(figure({ values: years(0, 0, 0) })).bars.map(({ height }) => height)).toEqual([0, 0, 0]);
  });
  it('are a table, each with its source', () => {
    const csv = figuresCsv([
      figure({
        values: [
          { period: '2024', value: 5, more_than: true, source: 't' },
          { period: '2025', value: null, source: 'gone' },
        ],
      }),
    ]);
    expect(csv.trim().split(/\r?\n/).slice(1)).toEqual([
      'f,Qué,What,2024,more_than,5,J,https://j.example.org,p. 2,',
      'f,Qué,What,2025,,,,,,',
    ]);
  });
  it('and what is said of institutions rests on a source of the file', () => {
    const institution = (before: string, since: string[]) =>
      ({
        id: 'i',
        in_2015: { text: {}, source: before },
        since: since.map((source) => ({ text: {}, source })),
        sources: [{ id: 's' }, { id: 't' }],
      }) as never;
    expect(findInstitutionFaults([institution('s', ['t'])])).toEqual([]);
    expect(findInstitutionFaults([institution('x', ['y', 's'])]).map(({ message }) => message)).toEqual([
      'no source of this file is called x',
      'no source of this file is called y',
    ]);
    expect(findInstitutionFaults([{ id: 'i', since: [{ source: 's' }], sources: [{ id: 's' }] } as never])).toEqual([]);
  });
});
