import { beforeAll, describe, expect, it } from 'vitest';
import type { Availability, EvaluatedServiceJson } from '#domain/contract.ts';
import { ask } from '../support/ask.ts';
import { loadRealDirectory } from '../support/load.ts';

beforeAll(async () => {
  await loadRealDirectory();
});

function ids({ services }: Availability): readonly string[] {
  return services.map(({ id }) => id);
}

function kinds({ services }: Availability): readonly string[] {
  return [...new Set(services.map(({ kind }) => kind))];
}

function reasonsOf(service: EvaluatedServiceJson | undefined, axis: string) {
  return service?.reasons.filter((reason) => reason.axis === axis) ?? [];
}

describe('a man of 34 from Guatemala, without papers, exploited at work, in Chiapas', () => {
  const profile = {
    gender: 'male',
    age: 34,
    nationality: 'GT',
    migration: 'irregular',
    exploitation: ['labour'],
    needs: ['shelter', 'legal', 'migration_regularisation', 'refugee_procedure'],
  };
  let found: Availability;
  beforeAll(async () => {
    found = await ask('07', profile);
  });

  it('gets the refugee office in Tapachula, legal aid and the bodies of the state', () => {
    expect(ids(found)).toEqual(expect.arrayContaining(['comar-tapachula', '07-victims-commission']));
    const legal = found.services.filter(({ needs_met }) => needs_met.includes('legal'));
    expect(legal.some(({ verdict, kind }) => verdict === 'accepts' && kind === 'victims_commission')).toBe(true);
    expect(kinds(found)).toContain('migration_office');
  });

  it('gets no service for women only or for children only', () => {
    for (const { id, kind, reasons } of found.services) {
      expect(['child_protection', 'womens_refuge', 'womens_justice_centre', 'womens_institute', 'children_home'], id).not.toContain(kind);
      expect(
        reasons.filter(({ verdict }) => verdict === 'refuses'),
        id,
      ).toEqual([]);
    }
  });

  it('hears that no trafficking shelter for men was found in the country, with the date and the sources', () => {
    const gap = found.gaps.find(({ need }) => need === 'shelter');
    expect(gap?.status).toMatch(/^(none_found|ask)$/);
    expect(gap?.surveyed?.sources.length).toBeGreaterThan(0);
    expect(gap?.surveyed?.findings.join(' ')).toMatch(/hombres/);
  });

  it('sees the houses for migrants as what they are, never as an answer to `shelter`', () => {
    const houses = found.services.filter(({ kind }) => kind === 'migrant_shelter');
    expect(houses.length).toBeGreaterThan(0);
    for (const house of houses) {
      expect(house.needs_met, house.id).not.toContain('shelter');
      expect(
        reasonsOf(house, 'needs').some(({ verdict }) => verdict === 'accepts') &&
          house.needs_met.includes('emergency_lodging') &&
          house.needs_met.length === 1,
        house.id,
      ).toBe(false);
    }
  });

  it('is warned before going to the migration office', () => {
    const office = found.services.find(({ kind }) => kind === 'migration_office');
    expect(office?.cautions.map(({ id }) => id)).toContain('migration-office');
  });
});

it('a girl of 12 gets the child-protection authority of her state first, in every state', async () => {
  for (const state of ['05', '07', '09', '20', '27', '32']) {
    const { services } = await ask(state, { gender: 'female', age: 12, exploitation: ['sexual'], needs: ['shelter', 'psychological'] });
    expect(services[0]?.kind, state).toBe('child_protection');
    expect(services[0]?.level, state).toBe('state');
  }
});

it('somebody who may be under 18 is treated as a child', async () => {
  const { services } = await ask('07', { age: 'doubt', needs: ['protection'] });
  expect(services[0]?.id).toBe('07-child-protection');
});

it('a woman unwilling to file a complaint never gets a service that requires one as `accepts`', async () => {
  for (const state of ['07', '09', '22', '27', '14']) {
    const { services } = await ask(state, { gender: 'female', age: 30, complaint: 'unwilling' });
    const accepting = services.filter(({ verdict }) => verdict === 'accepts');
    expect(accepting.length, state).toBeGreaterThan(0);
    expect(
      accepting.filter(({ conditions }) => conditions.complaint_required !== 'no').map(({ id }) => id),
      state,
    ).toEqual([]);
  }
});

it('somebody saying only the state sees everything there, with `ask` where a service restricts what was not said', async () => {
  const all = await ask('07');
  expect(kinds(all)).toEqual(
    expect.arrayContaining([
      'child_protection',
      'prosecutor',
      'victims_commission',
      'human_rights_commission',
      'womens_institute',
      'migrant_shelter',
      'ngo',
      'emergency',
    ]),
  );
  const child = all.services.find(({ id }) => id === '07-child-protection');
  expect(child?.verdict).toBe('ask');
  expect(reasonsOf(child, 'age')[0]?.code).toBe('not_said');
});

it('an asylum seeker is offered no consulate unless asked, and then last, with the warning', async () => {
  const profile = { nationality: 'GT', migration: 'asylum_seeker', needs: ['legal'] };
  expect(kinds(await ask('07', profile))).not.toContain('consulate');
  const { services } = await ask('07', { ...profile, needs: ['legal', 'consular'] });
  const places = services.map(({ kind }, index) => (kind === 'consulate' ? index : -1)).filter((index) => index >= 0);
  expect(places.length).toBeGreaterThan(0);
  expect(places[0]).toBe(services.length - places.length);
  for (const place of places) expect(services[place]?.cautions.map(({ id }) => id)).toContain('foreign-consulate');
});

it('a refuge for women who suffer violence at home never answers `shelter` when exploitation is said', async () => {
  const { services } = await ask('28', { gender: 'female', age: 25, exploitation: ['sexual'], needs: ['shelter'] });
  const refuges = services.filter(({ kind }) => kind === 'womens_refuge');
  expect(refuges.length).toBeGreaterThan(0);
  for (const refuge of refuges) {
    expect(refuge.verdict).toBe('ask');
    expect(refuge.needs_met).not.toContain('shelter');
    expect(refuge.reasons.map(({ code }) => code)).toContain('womens_refuge');
  }
});

it('a Mexican in Texas gets the consulates of Texas and the line of CIAM', async () => {
  const { services } = await ask('abroad', { nationality: 'MX', host: 'US-TX' });
  expect(services.map(({ id }) => id)).toEqual(expect.arrayContaining(['consulate-mx-dallas', 'ciam']));
  expect(services.filter(({ hosts, national }) => national || !hosts.some((host) => ['US-TX', 'US', 'world'].includes(host)))).toEqual([]);
});

it('everybody hears of the emergency number, in every state', async () => {
  for (const state of ['01', '15', '31']) expect(ids(await ask(state, { needs: ['danger_now'] }))).toContain('emergency-911');
});
