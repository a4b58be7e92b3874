import * as z from 'zod';
import { csvOf } from './csv.ts';
import type { Fault } from './faults.ts';
import { idSchema, sourceDateSchema } from './record.ts';

const sentenceSchema = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });

/** `medium`: a secondary source. What rests on less is not published, so there is no third value. */
export const publishedSourceSchema = z.strictObject({
  id: idSchema,
  title: z.string().min(1),
  url: z.url(),
  /** Page, or section and paragraph of a text without pages. */
  where: sentenceSchema,
  date: sourceDateSchema,
  confidence: z.enum(['high', 'medium']),
});

/** One file of `content/figures/`: one series, counted by one body in one way. What is counted differently is another file. */
export const figureSchema = z.strictObject({
  id: idSchema,
  order: z.int(),
  heading: sentenceSchema,
  counts: sentenceSchema,
  sources: z.array(publishedSourceSchema).min(1),
  values: z
    .array(
      z.strictObject({
        /** `2014`, or from one month to another: `2012-06/2017-07`. */
        period: z.string().regex(/^\d{4}(-\d{2}\/\d{4}-\d{2})?$/, 'period'),
        /** `null`: the source says that there is a number, but not which. */
        value: z.int().min(0).nullable(),
        more_than: z.literal(true).optional(),
        source: idSchema,
        note: sentenceSchema.optional(),
      }),
    )
    .min(1),
  /** Other figures that say something else of the same matter, and in which way. */
  contradicts: z.array(z.strictObject({ figures: z.array(idSchema).default([]), text: sentenceSchema })).default([]),
});
export type Figure = z.infer<typeof figureSchema>;

/** Values that no source of the file states, periods told twice, contradictions with nothing. */
export function findFigureFaults(figures: readonly Figure[]): readonly Fault[] {
  const ids = new Set(figures.map(({ id }) => id));
  return figures.flatMap(({ id, sources, values, contradicts }) => {
    const periods = values.map(({ period }) => period);
    const messages = [
      ...values
        .filter(({ source }) => !sources.some((one) => one.id === source))
        .map(({ period, source }) => `${period} has no source: ${source}`),
      ...periods
        .filter((period, index) => periods.indexOf(period) !== index)
        .map((period) => `${period} is told twice: make it two figures`),
      ...contradicts
        .flatMap((one) => one.figures)
        .filter((other) => !ids.has(other))
        .map((other) => `contradicts ${other}, which does not exist`),
    ];
    return messages.map((message) => ({ record: id, message }));
  });
}

/** A bar of a chart, in units of its view box. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export const CHART = { width: 320, height: 140, top: 16, bottom: 20, gap: 6 } as const;

/** The bars of one series of years; none when there are fewer than three whole years to compare. */
export function barsOf({ values }: Figure): { readonly bars: readonly Bar[]; readonly width: number } {
  const years = values.flatMap(({ period, value }) => (value === null || period.length > 4 ? [] : [{ label: period, value }]));
  if (years.length < 3) return { bars: [], width: 0 };
  const highest = Math.max(...years.map(({ value }) => value), 1);
  const room = CHART.height - CHART.top - CHART.bottom;
  const step = CHART.width / years.length;
  const bars = years.map(({ label, value }, index) => {
    const height = Math.round((value / highest) * room);
    return { label, value, x: Math.round(index * step), y: CHART.top + room - height, height };
  });
  return { bars, width: Math.round(step) - CHART.gap };
}

/** Every value of every figure, one a row, with its source. */
export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.flatMap(({ id, counts, sources, values }) =>
    values.map(({ period, value, more_than: more, source }) => {
      const from = sources.find((one) => one.id === source);
      return [
        id,
        counts.es,
        counts.en,
        period,
        more ? 'more_than' : '',
        value,
        from?.title ?? '',
        from?.url ?? '',
        from?.where.es ?? '',
        from?.date ?? null,
      ];
    }),
  );
  return csvOf([['figure', 'counts_es', 'counts_en', 'period', 'qualifier', 'value', 'source', 'url', 'where', 'source_date'], ...rows]);
}
