import { expect, it } from 'vitest';
import { answer } from '#domain/answer.ts';
import { copyOf, factsOf } from '#domain/copy.ts';
import { resolveServices } from '#domain/directory.ts';
import { findCoverageFaults } from '#domain/coverage-faults.ts';
import { coverageOf, countCoverage, quoteOf } from '#domain/coverage.ts';
import { csvOf } from '#domain/csv.ts';
import { surveySchema } from '#domain/survey.ts';
import { worksIn } from '#domain/service.ts';
import { STATE_CODES } from '#domain/states.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';

const services = resolveServices(readDirectory('content'));
const surveys = readSurveys('content');
const coverage = countCoverage(services);

it('in every state, every need has services or a gap that says who looked, when and where', () => {
  for (const state of STATE_CODES) {
    const here = services.filter(({ area }) => worksIn(area, state));
    const facts = factsOf(copyOf(state, services, surveys, coverage));
    for (const need of NEEDS) {
      const { gaps } = answer({ state, profile: { needs: [need] }, limit: 1 }, here, facts, '2026-11-28');
      expect(gaps[0]?.status, `${state} ${need}`).toMatch(/^(covered|ask|none_found)$/);
    }
  }
});

it('what a warning names is in no answer', () => {
  const { organizations, warnings, ...content } = readDirectory('content');
  const organization = organizations.find(({ id }) => id === 'emergency-911');
  if (!organization) throw new Error('no organisation to withdraw');
  expect(resolveServices({ ...content, organizations: [organization], warnings: [] })).toHaveLength(1);
  const withdrawn = { id: 'emergency-911', names: [], code: 'withdrawn' as const, sources: [] };
  expect(resolveServices({ ...content, organizations: [organization], warnings: [withdrawn] })).toEqual([]);
  const named = {
    id: 'another',
    names: ['número unico de atencion a emergencias 9-1-1'],
    code: 'closed' as const,
    sources: [{ title: 'x', date: null }],
  };
  expect(resolveServices({ ...content, organizations: [organization], warnings: [named] })).toEqual([]);
  expect(services.filter(({ id }) => warnings.some((warning) => warning.id === id))).toEqual([]);
});

it('the build refuses a cell of the map of gaps that rests on nothing', () => {
  expect(findCoverageFaults(coverage, surveys)).toEqual([]);
  const unsourced = surveys.map((survey) => (survey.id === 'gathered-records' ? { ...survey, sources: [] } : survey));
  expect(findCoverageFaults(coverage, unsourced).map(({ record }) => record)).toContain('man childcare 01');
  expect(surveySchema.safeParse(unsourced.find(({ id }) => id === 'gathered-records')).success).toBe(false);
  expect(findCoverageFaults(coverage, [...surveys, ...surveys.slice(0, 1)]).map(({ message }) => message)).toContain(
    'two surveys have this id',
  );
});

it('what nobody has looked for is not said to be missing', () => {
  const row = coverageOf('man', 'childcare', coverage.get('childcare'), []);
  expect(new Set(row.states.map(({ status }) => status))).toEqual(new Set(['not_surveyed']));
  expect(quoteOf(row)).toBeUndefined();
});

it('a table for a spreadsheet holds no formula, and keeps commas, quotes and lines apart', () => {
  const [, ...lines] = csvOf([['a'], ['=1+1'], ['-2'], ['@x'], ['+3'], ['a, "b"'], ['x\ny'], [-4], [null]]).split('\r\n');
  expect(lines).toEqual(["'=1+1", "'-2", "'@x", "'+3", '"a, ""b"""', '"x\ny"', '-4', '', '']);
});
