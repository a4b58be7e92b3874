import { describe, expect, it } from 'vitest';
import { audienceOf } from '#domain/audience.ts';
import { groupsOf } from '#domain/groups.ts';
import type { Profile } from '#domain/profile.ts';
import { groupOf, makeService, stated } from '../support/factories.ts';

describe('the groups that gaps are counted for', () => {
  it.each([
    [{}, []],
    [{ gender: 'female' }, ['woman']],
    [{ gender: 'female', age: 17 }, ['adolescent']],
    [{ gender: 'female', age: 18 }, ['woman']],
    [{ gender: 'male' }, ['man']],
    [{ gender: 'male', age: 8 }, ['child']],
    [{ gender: 'trans_female' }, ['trans_or_nonbinary']],
    [{ gender: 'trans_male' }, ['trans_or_nonbinary']],
    [{ gender: 'nonbinary', age: 15 }, ['trans_or_nonbinary', 'adolescent']],
    [{ age: 11 }, ['child']],
    [{ age: '0-11' }, ['child']],
    [{ age: 12 }, ['adolescent']],
    [{ age: 17 }, ['adolescent']],
    [{ age: 18 }, []],
    [{ age: 'doubt' }, ['adolescent']],
    [{ age: 59 }, []],
    [{ age: 60 }, ['older_person']],
    [{ age: '60+' }, ['older_person']],
    [{ household: 'with_children' }, ['family_with_children']],
    [{ household: 'with_teen_son' }, ['family_with_children']],
    [{ household: 'with_family' }, ['family_with_children']],
    [{ household: 'alone' }, []],
    [{ exploitation: ['labour'] }, ['labour_exploitation']],
    [{ exploitation: ['sexual', 'forced_labour'] }, ['labour_exploitation']],
    [{ exploitation: ['sexual', 'unsure'] }, []],
    [{ nationality: 'GT' }, ['foreign_person']],
    [{ nationality: 'MX' }, []],
    [{ migration: 'refugee' }, ['foreign_person']],
    [{ nationality: 'GT', migration: 'mexican' }, ['foreign_person']],
    [{ disability: 'yes' }, ['disability']],
    [{ needs: ['addiction', 'shelter'] }, ['addiction']],
    [{ needs: ['shelter'] }, []],
  ] as const)('%o: %o', (profile, expected) => expect(groupsOf(profile as unknown as Profile)).toEqual(expected));
});

describe('whom a place is for alone', () => {
  const only = (axis: 'gender' | 'age', ...accepts: string[]) =>
    audienceOf(makeService({ groups: [groupOf(stated({ axis, accepts, otherwise: 'refuses' }))] }));
  it('is told when it surely refuses the others', () => {
    expect(only('gender', 'female')).toEqual(['women']);
    expect(only('gender', 'male')).toEqual(['men']);
    expect(only('gender', 'female', 'male')).toEqual([]);
    expect(only('gender', 'nonbinary')).toEqual([]);
    expect(only('age', '0-17')).toEqual(['minors']);
    expect(only('age', '0-11')).toEqual(['minors']);
    expect(only('age', '12-17')).toEqual(['minors']);
    expect(only('age', '18-59')).toEqual(['adults']);
    expect(only('age', '0-59')).toEqual([]);
    expect(only('age', '60+')).toEqual([]);
    expect(audienceOf(makeService())).toEqual([]);
  });
});
