import { describe, expect, it } from 'vitest';
import { barsOf, CHART, figureSchema, figuresCsv, findFigureFaults, type Figure } from '#domain/figure.ts';
import { findInstitutionFaults, institutionSchema } from '#domain/institution.ts';
import { readPublished } from '../../worker/figures/read.ts';

const { figures, institutions } = readPublished('content');

function valueOf(id: string, period: string): Figure['values'][number] | undefined {
  return figures.find((figure) => figure.id === id)?.values.find((value) => value.period === period);
}

describe('the figures of the 2015 report', () => {
  it.each([
    ['mexican-victims-2014', '2014', 1570],
    ['federal-victims-2013', '2013', 1000],
    ['labour-victims-consular-2014', '2014', 21],
    ['foreign-victims-assisted', '2014', 29],
    ['foreign-victims-assisted', '2013', 47],
    ['authorisations-to-stay-2014', '2014', 25],
    ['state-committees-2014', '2014', 22],
    ['state-committees-new-2014', '2014', 12],
    ['fevimtra-money-2014', '2014', 10_000_000],
  ])('%s of %s is %i', (id, period, value) => {
    expect(valueOf(id, period)?.value).toBe(value);
  });

  it('say that 2013 is a least, and that one report contradicted itself', () => {
    expect(valueOf('federal-victims-2013', '2013')?.more_than).toBe(true);
    expect(figures.find(({ id }) => id === 'federal-victims-2013')?.contradicts).toHaveLength(1);
  });
});

it('every protocol that a source tells of is named, and so are those that do not exist', () => {
  const named = (existence: string) => institutions.filter((one) => one.existence === existence).map(({ id }) => id);
  expect(named('missing')).toEqual(['national-referral']);
  for (const id of ['federal-protocol', 'assistance-model', 'migration-protocol', 'consular-protocol', 'labour-inspectors-protocol'])
    expect(named('exists')).toContain(id);
  const states = institutions.find(({ id }) => id === 'state-protocols');
  expect(states?.since.map(({ text }) => text.es).join(' ')).toContain('Michoacán, Querétaro, Tabasco y Tlaxcala');
});

describe('the build refuses', () => {
  const [sound] = figures;
  const [body] = institutions;
  if (!sound || !body) throw new Error('no content');

  it('a figure without a source, or of which somebody only remembers', () => {
    expect(figureSchema.safeParse({ ...sound, sources: [] }).success).toBe(false);
    const low = sound.sources.map((source) => ({ ...source, confidence: 'low' }));
    expect(figureSchema.safeParse({ ...sound, sources: low }).success).toBe(false);
    const rumour = { ...sound, values: sound.values.map((value) => ({ ...value, source: 'rumour' })) };
    expect(findFigureFaults([rumour]).map(({ message }) => message)).toEqual(['2014 has no source: rumour']);
  });

  it('two numbers for one year in one series, and a contradiction of nothing', () => {
    const twice = { ...sound, values: [...sound.values, ...sound.values] };
    expect(findFigureFaults([twice])[0]?.message).toMatch(/told twice/);
    const lost = { ...sound, contradicts: [{ figures: ['nothing'], text: { es: 'x', en: 'x' } }] };
    expect(findFigureFaults([lost])[0]?.message).toMatch(/which does not exist/);
  });

  it('an institution of which a sentence has no source', () => {
    expect(institutionSchema.safeParse({ ...body, since: [] }).success).toBe(false);
    const rumour = { ...body, since: body.since.map((said) => ({ ...said, source: 'rumour' })) };
    expect(findInstitutionFaults([rumour]).length).toBeGreaterThan(0);
  });
});

it('bars are as high as their numbers, half a year is no bar, and one series is never drawn with another', () => {
  for (const figure of figures) {
    const { bars } = barsOf(figure);
    const highest = Math.max(...bars.map(({ value }) => value));
    for (const bar of bars) {
      expect(bar.height / (CHART.height - CHART.top - CHART.bottom)).toBeCloseTo(bar.value / highest, 1);
      expect(bar.y + bar.height).toBe(CHART.height - CHART.bottom);
    }
    const years = figure.values.filter(({ period }) => period.length === 4);
    if (bars.length > 0) expect(bars.map(({ value }) => value)).toEqual(years.map(({ value }) => value));
  }
  expect(barsOf(figures.find(({ id }) => id === 'victims-identified-tip') ?? ({} as Figure)).bars).toHaveLength(8);
});

it('the table for a spreadsheet has every value with its source', () => {
  const lines = figuresCsv(figures).trim().split('\r\n');
  expect(lines).toHaveLength(1 + figures.flatMap(({ values }) => values).length);
  for (const line of lines.slice(1)) expect(line).toMatch(/https?:\/\//);
});
