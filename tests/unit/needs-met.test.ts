import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate.ts';
import type { Profile } from '#domain/profile.ts';
import type { Service } from '#domain/service.ts';
import type { Need } from '#domain/vocabulary.ts';
import { groupOf, makeService, stated } from '../support/factories.ts';

const said = (...codes: Need[]) => ({ codes, basis: 'stated', source: 'page' }) as const;
const typical = (...codes: Need[]) => ({ codes, basis: 'assumed' }) as const;
const ofLaw = (...codes: Need[]) => ({ codes, basis: 'mandate', articles: ['LGTP 5'] }) as const;

function reasonsOf(service: Service, profile: Profile): readonly string[] {
  return evaluate(profile, service).reasons.map(({ axis, verdict, code }) => `${axis} ${verdict} ${code}`);
}

const open = { groups: [groupOf()] };

describe('what is asked for', () => {
  const legal = makeService({ ...open, needs: [said('legal')] });
  it('and said to be given is a yes, by the claim that says it', () => {
    const { verdict, basis, needsMet, reasons } = evaluate({ needs: ['legal'] }, legal);
    expect({ verdict, basis, needsMet }).toEqual({ verdict: 'accepts', basis: 'stated', needsMet: ['legal'] });
    expect(reasons.find(({ axis }) => axis === 'needs')?.claim).toEqual(said('legal'));
  });
  it('and not given is a no; nothing asked for is no reason at all', () => {
    expect(reasonsOf(legal, { needs: ['medical'] })).toContain('needs refuses need_not_met');
    expect(evaluate({ needs: ['medical'] }, legal)).toMatchObject({ verdict: 'refuses', needsMet: [] });
    expect(reasonsOf(legal, {}).filter((one) => one.startsWith('needs'))).toEqual([]);
    expect(reasonsOf(legal, { needs: [] }).filter((one) => one.startsWith('needs'))).toEqual([]);
  });
  it('and only typical of such places has to be asked about', () => {
    const place = makeService({ ...open, needs: [typical('legal')] });
    expect(reasonsOf(place, { needs: ['legal'] })).toContain('needs ask need_assumed');
    expect(evaluate({ needs: ['legal'] }, place)).toMatchObject({ verdict: 'ask', needsMet: ['legal'] });
  });
  it('rests on what is known when something of it is known', () => {
    const place = makeService({ ...open, needs: [typical('medical'), said('legal')] });
    expect(reasonsOf(place, { needs: ['medical', 'legal'] })).toContain('needs accepts need');
    const both = makeService({ ...open, needs: [typical('legal', 'medical'), ofLaw('legal')] });
    const { basis, reasons } = evaluate({ needs: ['legal'] }, both);
    expect(basis).toBe('mandate');
    expect(reasons.find(({ axis }) => axis === 'needs')?.claim).toEqual(ofLaw('legal'));
  });
  it('may be met in another way, which is never a yes', () => {
    const night = makeService({ ...open, needs: [said('emergency_lodging')] });
    expect(evaluate({ needs: ['shelter'] }, night)).toMatchObject({ verdict: 'ask', needsMet: ['emergency_lodging'] });
    expect(reasonsOf(night, { needs: ['shelter'] })).toContain('needs ask substitute');
  });
});

describe('the authority for children', () => {
  const authority = makeService({ ...open, kind: 'child_protection', needs: [said('legal')] });
  it('is asked whatever a child needs, and is nothing to an adult who needs something else', () => {
    expect(reasonsOf(authority, { age: 12, needs: ['shelter'] })).toContain('needs ask other_need');
    expect(reasonsOf(authority, { age: 30, needs: ['shelter'] })).toContain('needs refuses need_not_met');
    expect(reasonsOf(authority, { needs: ['shelter'] })).toContain('needs refuses need_not_met');
  });
});

describe('a refuge for women who suffer violence', () => {
  const refuge = makeService({ ...open, kind: 'womens_refuge', needs: [said('emergency_lodging', 'legal')] });
  it('lodges nobody who was exploited, and says by which article', () => {
    const { verdict, needsMet, reasons } = evaluate({ exploitation: ['sexual'], needs: ['emergency_lodging', 'legal'] }, refuge);
    expect({ verdict, needsMet }).toEqual({ verdict: 'ask', needsMet: ['legal'] });
    expect(reasons.find(({ axis }) => axis === 'law')?.claim).toEqual({ basis: 'mandate', articles: ['LGTP 90 VI'] });
    expect(reasonsOf(refuge, { exploitation: ['sexual'], needs: ['emergency_lodging'] })).toContain('needs ask other_need');
    expect(evaluate({ exploitation: ['unsure'], needs: ['emergency_lodging'] }, refuge).needsMet).toEqual(['emergency_lodging']);
  });
  it('is nothing to whoever asks for something that it does not give, except a bed', () => {
    expect(reasonsOf(refuge, { needs: ['medical'] })).toContain('needs refuses need_not_met');
    expect(reasonsOf(refuge, { exploitation: ['sexual'], needs: ['medical', 'shelter'] })).toContain('needs ask other_need');
  });
  it('is the only kind of which that law is told', () => {
    expect(reasonsOf(makeService(open), {}).some((one) => one.startsWith('law'))).toBe(false);
  });
});

describe('what the source leaves open', () => {
  it('is asked about on each axis that was said, but not where everybody is taken', () => {
    const silent = makeService({ groups: [{ rules: [] }] });
    expect(reasonsOf(silent, { gender: 'male', pregnant: 'yes' })).toEqual(['gender ask silent', 'pregnant ask silent']);
    expect(reasonsOf(silent, {})).toEqual(['anyone ask silent']);
    expect(reasonsOf(makeService(open), { gender: 'male' })).toEqual(['anyone accepts anyone']);
    const assumed = makeService({ groups: [{ anyone: { basis: 'assumed' }, rules: [] }] });
    expect(reasonsOf(assumed, {})).toEqual(['anyone ask anyone']);
    expect(reasonsOf(assumed, { gender: 'male' })).toEqual(['anyone ask anyone', 'gender ask silent']);
  });
  it('a place with one rule says nothing of the other axes', () => {
    const women = makeService({ groups: [{ rules: [stated({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' })] }] });
    expect(reasonsOf(women, { gender: 'female', disability: 'yes' })).toEqual(['gender accepts rule', 'disability ask silent']);
    expect(reasonsOf(women, {})).toEqual(['gender ask not_said', 'anyone ask silent']);
    const all = makeService({ groups: [{ rules: [stated({ axis: 'gender', otherwise: 'accepts' })] }] });
    expect(reasonsOf(all, {})).toEqual(['anyone ask silent']);
  });
  it('a language is no question for whoever speaks Spanish, nor one that is spoken there', () => {
    const house = makeService({ groups: [{ rules: [] }], languages: [{ codes: ['tzo'], basis: 'stated', source: 'page' }] });
    expect(reasonsOf(house, { languages: ['tzo'] })).toEqual(['anyone ask silent']);
    expect(reasonsOf(house, { languages: ['mam'] })).toEqual(['languages ask silent']);
    expect(reasonsOf(house, { languages: ['mam', 'es'] })).toEqual(['anyone ask silent']);
    const typicalThere = makeService({ groups: [{ rules: [] }], languages: [{ codes: ['tzo'], basis: 'assumed' }] });
    expect(reasonsOf(typicalThere, { languages: ['tzo'] })).toEqual(['languages ask silent']);
    const tzotzil = makeService({ groups: [{ rules: [stated({ axis: 'languages', accepts: ['tzo'], otherwise: 'refuses' })] }] });
    expect(reasonsOf(tzotzil, { languages: ['es'] })).toEqual(['anyone ask silent']);
    expect(reasonsOf(tzotzil, { languages: ['mam'] })).toEqual(['languages refuses rule']);
  });
});

describe('the basis of an answer', () => {
  it('is the weakest of what speaks for the place; none when nothing known does', () => {
    const rule = { axis: 'gender', accepts: ['female'], otherwise: 'refuses', basis: 'mandate', articles: ['LGTP 5'] } as const;
    const house = makeService({ groups: [{ ...groupOf(rule) }] });
    expect(evaluate({ gender: 'female' }, house).basis).toBe('mandate');
    expect(evaluate({ gender: 'male' }, house).basis).toBe('stated');
    expect(evaluate({}, makeService({ groups: [{ rules: [] }] })).basis).toBeNull();
  });
  it('and of several groups, the one that suits best is told', () => {
    const men = { id: 'men', ...groupOf(stated({ axis: 'gender', accepts: ['male'], otherwise: 'refuses' })) };
    const women = { id: 'women', ...groupOf(stated({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' })) };
    const house = makeService({ groups: [men, women] });
    expect(evaluate({ gender: 'female' }, house)).toMatchObject({ verdict: 'accepts', group: { id: 'women' } });
    expect(evaluate({ gender: 'nonbinary' }, house)).toMatchObject({ verdict: 'refuses', group: { id: 'men' } });
  });
  it('a condition that can be met is no barrier told as one that cannot', () => {
    const conditions = {
      complaint_required: { value: 'yes', basis: 'stated', source: 'page' },
      documents_required: { value: 'yes', basis: 'stated', source: 'page' },
    } as const;
    expect(evaluate({ complaint: 'unwilling' }, makeService({ ...open, conditions })).cannotMeet).toBe(true);
    expect(evaluate({ complaint: 'filed' }, makeService({ ...open, conditions })).cannotMeet).toBe(false);
  });
});
