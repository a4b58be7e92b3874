import { expect, it } from 'vitest';
import type { Correction } from '#domain/correction-source.ts';
import { correctService, standingValue } from '#domain/correct-service.ts';
import { CORRECTION_VALUES } from '#domain/correction.ts';
import { assumed, groupOf, makePhone, makeService, stated } from '../support/factories.ts';

const NO_HOURS = { until: '2028-12-31', holidays: [], weeks: {}, irregular: [] };
const said = { id: '0'.repeat(32), serviceId: 'place', method: 'called', by: 'steward', day: '2026-11-28' } as const;

it('a rule of one axis leaves the others as sure as they were: what was only typical is not suddenly said', () => {
  const typical = assumed({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' });
  const old = stated({ axis: 'age', accepts: ['18+'], otherwise: 'refuses' });
  const correction: Correction = { ...said, field: 'rules', value: [{ axis: 'age', accepts: ['12+'], otherwise: 'refuses' }] };
  const [group] = correctService(makeService({ groups: [groupOf(old, typical)] }), correction, NO_HOURS)?.groups ?? [];
  expect(group?.rules).toEqual([
    typical,
    { axis: 'age', accepts: ['12+'], otherwise: 'refuses', basis: 'stated', source: 'c-000000000000' },
  ]);
});

it('numbers keep what to press and every extension when another of them changes', () => {
  const phone = { ...makePhone(), option: '3', extension: '101, 102' };
  const standing = standingValue(makeService({ phones: [phone, makePhone('9612222222')] }), 'phones');
  const value = CORRECTION_VALUES.phones.parse(JSON.parse(JSON.stringify(standing)));
  const after = correctService(makeService(), { ...said, field: 'phones', value }, NO_HOURS);
  expect(after?.phones[0]).toMatchObject({ option: '3', extension: '101, 102' });
});
