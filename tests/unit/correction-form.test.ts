import { describe, expect, it } from 'vitest';
import { CORRECTION_VALUES, type CorrectionField } from '#domain/correction.ts';
import { dial, fieldsOfPhones, fieldsOfTexts, FORM_FIELDS, namesOf, readEvidence, readValue } from '#domain/correction-form.ts';
import { changesOf } from '../../src/i18n/correction.ts';
import { speak } from '../../src/i18n/speak.ts';

const typed = (field: CorrectionField, fields: Record<string, string>) => {
  const parsed = CORRECTION_VALUES[field].safeParse(readValue(field, fields));
  return parsed.success ? parsed.data : 'refused';
};

describe('what is typed of a field', () => {
  it('is a number as it is dialled, with how it answers', () => {
    expect(['(961) 123-45-67', '+52 961 123 4567', '52 961 123 4567', '*765', '+1 956 542 4431'].map(dial)).toEqual([
      '9611234567',
      '9611234567',
      '9611234567',
      '*765',
      '+19565424431',
    ]);
    expect(typed('phones', { number_1: '961 123 4567', whatsapp_1: 'yes', number_3: '911', emergency_3: 'yes', option_3: '2' })).toEqual([
      { number: '9611234567', channels: ['whatsapp'], emergency: false },
      { number: '911', option: '2', channels: ['voice'], emergency: true },
    ]);
    expect(typed('phones', {})).toEqual([]);
    expect(typed('phones', { number_1: '12345' })).toBe('refused');
  });

  it('comes back as it stood when nothing is changed', () => {
    const phones = [
      { number: '9611234567', extension: '101, 102', channels: ['voice', 'sms'] as const, emergency: false },
      { number: '8001234567', option: '3', channels: ['voice'] as const, emergency: true },
    ];
    expect(typed('phones', { ...fieldsOfPhones(phones) })).toEqual(phones);
    expect(typed('urls', { ...fieldsOfTexts('urls', ['https://example.org/a', 'https://example.org/b']) })).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ]);
  });

  it('is languages by their names, each from a list', () => {
    expect(typed('languages', { languages_1: 'es', languages_2: '', languages_3: 'tzo' })).toEqual(['es', 'tzo']);
    expect(typed('languages', { ...fieldsOfTexts('languages', ['es', 'mfs']) })).toEqual(['es', 'mfs']);
    expect(typed('languages', { languages_1: 'español' })).toBe('refused');
  });

  it('is nothing known when it is left empty', () => {
    expect([typed('hours', { hours: ' ' }), typed('location', { city: '', address: '' })]).toEqual([null, null]);
    expect([typed('max_stay_days', { max_stay_days: '' }), typed('needs', {}), typed('withdrawn', {})]).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
  });

  it('is one rule of one axis, from a list or with commas', () => {
    expect(typed('rules', { axis: 'gender', is_female: 'accepts', is_male: 'refuses', is_none: 'accepts', otherwise: 'unknown' })).toEqual([
      { axis: 'gender', accepts: ['female'], refuses: ['male'], otherwise: 'unknown' },
    ]);
    expect(typed('rules', { axis: 'age', accepts: '12-17, 60+', otherwise: 'refuses' })).toEqual([
      { axis: 'age', accepts: ['12-17', '60+'], otherwise: 'refuses' },
    ]);
    for (const wrong of [
      { axis: 'age', accepts: 'grown-ups' },
      { axis: 'name', accepts: 'x' },
      { axis: 'nationality', accepts: 'Mexico' },
    ])
      expect(typed('rules', { ...wrong, otherwise: 'refuses' }), wrong.axis).toBe('refused');
  });

  it('is only the conditions that change', () => {
    expect(typed('conditions', { condition_documents_required: 'no', condition_complaint_required: '' })).toEqual({
      documents_required: 'no',
    });
  });

  it('is named by names of its own, of which none is one of how it is known', () => {
    for (const field of FORM_FIELDS) {
      expect(namesOf(field).length, field).toBeGreaterThan(0);
      expect(namesOf(field).filter((name) => /^(do|field|method|day|evidence_)/.test(name))).toEqual([]);
    }
  });

  it('rests on a page with all of it, or on none', () => {
    expect(readEvidence({ evidence_title: ' ', evidence_url: '' })).toBeUndefined();
    expect(readEvidence({ evidence_url: 'https://example.org' })).toEqual({ title: '', url: 'https://example.org', wording: '' });
  });
});

describe('a difference', () => {
  const of = (field: CorrectionField, stood: unknown, value: unknown) =>
    changesOf(field, stood, value, 'es', speak('es')).map(({ sign, text }) => `${sign} ${text}`);
  const phone = (number: string) => ({ number, channels: ['voice'], emergency: false });

  it('tells what goes, what comes and what stays', () => {
    expect(of('phones', [phone('9611111111'), phone('9612222222')], [phone('9612222222'), phone('9613333333')])).toEqual([
      'was 961 111 1111 · voz',
      'same 961 222 2222 · voz',
      'is 961 333 3333 · voz',
    ]);
    expect(of('hours', '24/7', null)).toEqual(['was 24/7']);
  });

  it('tells of rules and conditions only what was spoken of', () => {
    const age = { axis: 'age', accepts: ['18+'], otherwise: 'refuses' };
    const women = { axis: 'gender', accepts: ['female'], otherwise: 'refuses' };
    expect(of('rules', [age, women], [{ axis: 'age', otherwise: 'accepts' }]).join('\n')).not.toContain('mujeres');
    expect(of('conditions', { documents_required: 'yes', sobriety_required: 'yes' }, { documents_required: 'no' })).toEqual([
      'was documentos: sí',
      'is documentos: no',
    ]);
  });
});
