import fc from 'fast-check';
import { faultOfCorrection } from '#domain/correction-faults.ts';
import type { Correction } from '#domain/correction-source.ts';
import { CORRECTION_VALUES, type CorrectionField } from '#domain/correction.ts';
import type { Service } from '#domain/service.ts';
import { FIELD_GROUPS, METHODS } from '#domain/verification.ts';
import { CONDITIONS, COSTS, GENDERS, NEEDS, REGIMES } from '#domain/vocabulary.ts';

const TODAY = '2026-11-28';

const subset = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1, maxLength: 4 });

const VALUES = {
  phones: fc.array(
    fc.record({
      number: fc.constantFrom('9611234567', '5512345678', '8001234567', '911'),
      channels: fc.constantFrom(['voice'], ['voice', 'whatsapp']),
      option: fc.constantFrom('2', undefined),
      emergency: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  emails: fc.subarray(['hola@example.org', 'ayuda@example.org']),
  urls: fc.subarray(['https://example.org/', 'https://example.com/ayuda']),
  hours: fc.constantFrom('24/7', 'Mo-Fr 07:00-15:30', 'Mo-Sa 08:10-20:00; Su 10:00-12:00', null),
  location: fc.constantFrom(null, { city: 'Comitán de Domínguez' }, { city: 'Tapachula', address: 'Calle 1 núm. 2' }),
  regime: fc.constantFrom(...REGIMES),
  max_stay_days: fc.integer({ min: 1, max: 400 }),
  conditions: fc.dictionary(fc.constantFrom(...CONDITIONS), fc.constantFrom('yes', 'no'), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  }),
  needs: subset(NEEDS),
  languages: fc.subarray(['en', 'ht', 'tzo'], { minLength: 1 }),
  cost: fc.constantFrom(...COSTS),
  rules: fc.constantFrom(
    [{ axis: 'nationality', otherwise: 'accepts' }],
    [{ axis: 'gender', accepts: ['female'], otherwise: 'refuses' }],
    [
      { axis: 'age', accepts: ['18+'], otherwise: 'refuses' },
      { axis: 'gender', accepts: [GENDERS[0]], unknown: [GENDERS[2]], otherwise: 'refuses' },
    ],
  ),
  checks: subset(FIELD_GROUPS),
} as const satisfies Partial<Record<CorrectionField, fc.Arbitrary<unknown>>>;

const FIELDS = Object.keys(VALUES) as readonly (keyof typeof VALUES)[];
const EVIDENCE = { title: 'Página oficial', url: 'https://example.org/pagina', wording: 'Así lo dice la página' };

/** Something that may be said of this service, as the schemas and rules of corrections allow. */
export function correctionsOf(service: Service): fc.Arbitrary<Correction> {
  const one = fc.constantFrom(...FIELDS).chain((field) =>
    fc.record({
      id: fc.stringMatching(/^[0-9a-f]{32}$/),
      serviceId: fc.constant(service.id),
      field: fc.constant(field),
      value: (VALUES[field] as fc.Arbitrary<unknown>).map((value) => CORRECTION_VALUES[field].parse(value)),
      method: fc.constantFrom(...METHODS),
      by: fc.constantFrom('steward', 'owner'),
      day: fc.constantFrom('2026-11-01', TODAY),
    }),
  );
  return one
    .map((said) => ({ ...said, ...(said.method === 'public_source' ? { evidence: EVIDENCE } : {}) }) as Correction)
    .filter((correction) => faultOfCorrection(service, correction, TODAY) === undefined);
}
