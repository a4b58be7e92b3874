import { describe, expect, it } from 'vitest';
import { dial, fieldsOfPhones, fieldsOfTexts, FORM_FIELDS, namesOf, readEvidence, readValue } from '#domain/correction-form.ts';
import type { CorrectionField } from '#domain/correction.ts';

describe('the names that a form may send', () => {
  it('are those of its field, and no others', () => {
    expect(FORM_FIELDS).toContain('phones');
    expect(FORM_FIELDS).not.toEqual(expect.arrayContaining(['draft']));
    expect(FORM_FIELDS).not.toEqual(expect.arrayContaining(['checks']));
    expect(namesOf('phones')).toHaveLength(42);
    expect(namesOf('phones').slice(0, 7)).toEqual(['number_1', 'extension_1', 'option_1', 'voice_1', 'whatsapp_1', 'sms_1', 'emergency_1']);
    expect(namesOf('phones').at(-1)).toBe('emergency_6');
    expect(namesOf('emails')).toEqual(['emails_1', 'emails_2', 'emails_3', 'emails_4']);
    expect(namesOf('urls')).toEqual(['urls_1', 'urls_2', 'urls_3', 'urls_4']);
    expect(namesOf('location')).toEqual(['city', 'address']);
    expect(namesOf('conditions')).toContain('condition_documents_required');
    expect(namesOf('needs')).toContain('need_legal');
    expect(namesOf('checks')).toEqual(['check_phones', 'check_hours', 'check_eligibility', 'check_regime']);
    expect(namesOf('rules')).toEqual(expect.arrayContaining(['axis', 'otherwise', 'accepts', 'refuses', 'unknown', 'is_female', 'is_yes']));
    expect(namesOf('rules').filter((name) => name === 'is_yes')).toHaveLength(1);
    expect(namesOf('alert')).toEqual(['kind', 'until', 'number']);
    expect(namesOf('draft')).toEqual([]);
    expect(namesOf('hours')).toEqual(['hours']);
  });
});

describe('what was typed', () => {
  it.each<[CorrectionField, Record<string, string>, unknown]>([
    ['emails', { emails_1: ' a@example.org ', emails_3: 'b@example.org', emails_2: ' ' }, ['a@example.org', 'b@example.org']],
    ['urls', {}, []],
    ['urls', { urls_4: 'https://a.example.org' }, ['https://a.example.org']],
    ['hours', { hours: ' ' }, null],
    ['hours', { hours: '24/7' }, '24/7'],
    ['location', {}, null],
    ['location', { city: 'Tonalá' }, { city: 'Tonalá', address: undefined }],
    ['location', { address: 'Calle 1' }, { city: undefined, address: 'Calle 1' }],
    ['max_stay_days', { max_stay_days: '30' }, 30],
    ['max_stay_days', { max_stay_days: 'many' }, 'many'],
    ['max_stay_days', {}, undefined],
    ['conditions', { condition_documents_required: 'yes', condition_sobriety_required: '' }, { documents_required: 'yes' }],
    ['needs', { need_legal: 'yes', need_food: 'no' }, ['legal']],
    ['checks', { check_hours: 'yes', check_phones: 'no' }, ['hours']],
    ['languages', { languages_1: 'tzo', languages_2: '', languages_3: 'mam' }, ['tzo', 'mam']],
    ['languages', {}, []],
    ['alert', { kind: 'full', until: '2026-12-01', number: '961 123 4567' }, { kind: 'full', until: '2026-12-01' }],
    [
      'alert',
      { kind: 'changed_number', until: '2026-12-01', number: '961 123 4567' },
      { kind: 'changed_number', until: '2026-12-01', number: '9611234567' },
    ],
    ['alert', { kind: 'changed_number', until: '2026-12-01' }, { kind: 'changed_number', until: '2026-12-01' }],
    ['withdrawn', { withdrawn: 'yes' }, true],
    ['withdrawn', { withdrawn: '' }, false],
    ['draft', { draft: 'x' }, undefined],
    ['cost', { cost: 'free' }, 'free'],
    [
      'rules',
      { axis: 'gender', is_female: 'accepts', is_male: 'refuses', otherwise: 'unknown' },
      [{ axis: 'gender', accepts: ['female'], refuses: ['male'], unknown: undefined, otherwise: 'unknown' }],
    ],
    [
      'rules',
      { axis: 'age', accepts: '0-17, 60+', otherwise: 'refuses' },
      [{ axis: 'age', accepts: ['0-17', '60+'], refuses: undefined, unknown: undefined, otherwise: 'refuses' }],
    ],
    [
      'rules',
      { axis: 'none', accepts: 'x' },
      [{ axis: 'none', accepts: ['x'], refuses: undefined, unknown: undefined, otherwise: undefined }],
    ],
  ])('%s, %o', (field, fields, value) => expect(readValue(field, fields)).toEqual(value));

  it('as a number is dialled, with what was ticked', () => {
    const fields = {
      number_1: '+52 (961) 123-45.67',
      voice_1: 'yes',
      sms_1: 'no',
      extension_1: ' 12 ',
      number_3: '911',
      emergency_3: 'yes',
    };
    expect(readValue('phones', fields)).toEqual([
      { number: '9611234567', extension: '12', option: undefined, channels: ['voice'], emergency: false },
      { number: '911', extension: undefined, option: undefined, channels: undefined, emergency: true },
    ]);
    expect([dial('52 961 123 4567'), dial('+1 210 555 1234'), dial('5212')]).toEqual(['9611234567', '+12105551234', '5212']);
  });
  it('of a page is nothing, or all of it', () => {
    expect(readEvidence({})).toBeUndefined();
    expect(readEvidence({ evidence_title: ' ' })).toBeUndefined();
    expect(readEvidence({ evidence_title: 'T' })).toEqual({ title: 'T', url: '', wording: '' });
    expect(readEvidence({ evidence_url: 'u' })).toEqual({ title: '', url: 'u', wording: '' });
    expect(readEvidence({ evidence_wording: 'w' })).toEqual({ title: '', url: '', wording: 'w' });
  });
});

it('what stands there fills the form', () => {
  const phones = [
    { number: '9611234567', channels: ['voice', 'sms'], emergency: false },
    { number: '911', extension: '1', option: '2', channels: ['voice'], emergency: true },
  ];
  expect(fieldsOfPhones(phones)).toEqual({
    number_1: '9611234567',
    extension_1: '',
    option_1: '',
    emergency_1: '',
    voice_1: 'yes',
    sms_1: 'yes',
    number_2: '911',
    extension_2: '1',
    option_2: '2',
    emergency_2: 'yes',
    voice_2: 'yes',
  });
  expect(fieldsOfTexts('emails', ['a', 'b'])).toEqual({ emails_1: 'a', emails_2: 'b' });
});
