import { expect, it } from 'vitest';
import type { Rule } from '#domain/eligibility.ts';
import { groupInWords } from '../../src/i18n/eligibility.ts';
import { speak } from '../../src/i18n/speak.ts';
import { assumed, makeService, stated } from '../support/factories.ts';

function inWords(rule: Rule): string | undefined {
  return groupInWords({ rules: [rule] }, makeService(), 'es', speak('es'))[0]?.text;
}

it('a rule says whom a service takes, whom it does not, and of whom nobody knows', () => {
  const women = stated({ axis: 'gender', accepts: ['female'], unknown: ['trans_female', 'nonbinary'], otherwise: 'refuses' });
  expect(inWords(women)).toBe(
    'Reciben a mujeres. No se sabe si reciben a mujeres trans y personas no binarias. A nadie más. Lo dice su fuente.',
  );
  expect(inWords(assumed({ axis: 'age', accepts: ['18+'], otherwise: 'unknown' }))).toBe(
    'Reciben a personas de 18 años o más. De las demás personas no se sabe: pregunta. Nadie lo ha confirmado.',
  );
  expect(inWords(stated({ axis: 'age', accepts: ['0-17'], refuses: ['18-23'], otherwise: 'refuses' }))).toContain(
    'Reciben a personas de hasta 17 años. No reciben a personas de 18 a 23 años.',
  );
});

it('a rule without values says it of everybody', () => {
  expect(inWords(stated({ axis: 'languages', otherwise: 'accepts' }))).toBe('Reciben a cualquier persona. Lo dice su fuente.');
  expect(inWords(assumed({ axis: 'gender', otherwise: 'unknown' }))).toBe('No se sabe a quién reciben.');
});

it('countries are named, and nobody is left when both Mexicans and foreigners are', () => {
  expect(inWords(stated({ axis: 'nationality', accepts: ['GT'], otherwise: 'refuses' }))).toBe(
    'Reciben a personas de Guatemala. A nadie más. Lo dice su fuente.',
  );
  expect(inWords(stated({ axis: 'nationality', accepts: ['foreign'], refuses: ['MX'], otherwise: 'accepts' }))).toBe(
    'Reciben a personas de otros países. No reciben a personas de México. Lo dice su fuente.',
  );
});

it('a group ends with what its source leaves open', () => {
  const last = groupInWords({ rules: [] }, makeService(), 'es', speak('es')).at(-1);
  expect(last).toEqual({ text: 'De todo lo demás la fuente no dice nada. Pregunta antes.', sources: [] });
});
