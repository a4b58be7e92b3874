import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '#domain/answer.ts';
import { resolveServices } from '#domain/directory.ts';
import { evaluate } from '#domain/evaluate.ts';
import { countCoverage } from '#domain/coverage.ts';
import { decodeCursor } from '#domain/order.ts';
import { worksIn } from '#domain/service.ts';
import { copyOf, factsOf } from '#domain/copy.ts';
import type { StateCode } from '#domain/states.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import { profiles, sayings, states } from '../support/arbitraries.ts';

const services = resolveServices(readDirectory('content'));
const surveys = readSurveys('content');
const coverage = countCoverage(services);
const RUNS = { numRuns: 1000 };

function inState(state: StateCode) {
  return services.filter(({ area }) => worksIn(area, state));
}

function ask(state: StateCode, profile: Parameters<typeof evaluate>[0], limit = 10_000, after?: ReturnType<typeof decodeCursor>) {
  return answer({ state, profile, limit, after }, inState(state), factsOf(copyOf(state, services, surveys, coverage)), '2026-11-28');
}

describe('for any profile, over the real directory', () => {
  it('no service in an answer refuses any axis', () => {
    fc.assert(
      fc.property(states, profiles, (state, profile) => {
        for (const { evaluation } of ask(state, profile).services) {
          expect(evaluation.reasons.filter(({ verdict }) => verdict === 'refuses')).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('`accepts` never rests on an assumed rule', () => {
    fc.assert(
      fc.property(states, profiles, (state, profile) => {
        for (const { evaluation } of ask(state, profile).services.filter((one) => one.evaluation.verdict === 'accepts')) {
          expect(evaluation.basis === 'stated' || evaluation.basis === 'mandate').toBe(true);
          expect(evaluation.reasons.filter(({ claim }) => claim?.basis === 'assumed')).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('saying more never turns `refuses` into `accepts`', () => {
    fc.assert(
      fc.property(states, profiles, sayings, (state, profile, saying) => {
        const more = { ...saying, ...profile };
        for (const service of inState(state)) {
          if (evaluate(profile, service).verdict !== 'refuses') continue;
          expect(evaluate(more, service).verdict, service.id).not.toBe('accepts');
        }
      }),
      RUNS,
    );
  });

  it('the order is the same whatever the order of the records', () => {
    fc.assert(
      fc.property(states, profiles, (state, profile) => {
        const facts = factsOf(copyOf(state, services, surveys, coverage));
        const ids = (list: typeof services) =>
          answer({ state, profile, limit: 10_000 }, list, facts, '2026-11-28').services.map(({ service }) => service.id);
        expect(ids(inState(state).toReversed())).toEqual(ids(inState(state)));
      }),
      { numRuns: 200 },
    );
  });

  it('pages put together are the one big page', () => {
    fc.assert(
      fc.property(states, profiles, fc.integer({ min: 1, max: 30 }), (state, profile, size) => {
        const whole = ask(state, profile).services.map(({ service }) => service.id);
        const pages: string[] = [];
        let cursor: string | null | undefined;
        do {
          const page = ask(state, profile, size, cursor ? decodeCursor(cursor) : undefined);
          pages.push(...page.services.map(({ service }) => service.id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(pages).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('there is exactly one gap for each need asked', () => {
    fc.assert(
      fc.property(states, profiles, (state, profile) => {
        expect(ask(state, profile).gaps.map(({ need }) => need)).toEqual(profile.needs ?? []);
      }),
      RUNS,
    );
  });

  it('what has a way in is never behind what has none, among services of the same verdict and use', () => {
    fc.assert(
      fc.property(states, profiles, (state, profile) => {
        const plain = ask(state, profile).services.filter(
          ({ service }) => !['child_protection', 'consulate', 'addiction_care'].includes(service.kind),
        );
        const ways = plain.map(
          ({ service }) =>
            service.phones.length > 0 ||
            service.access.through.length > 0 ||
            (!service.location.withheld && service.location.address !== undefined),
        );
        expect(ways).toEqual(ways.toSorted((a, b) => Number(b) - Number(a)));
      }),
      { numRuns: 200 },
    );
  });
});
