import { isUnder18, nationalitiesOf, yearsOf, namedExploitation, type Profile } from './profile.ts';

/** The people whom gaps and coverage are counted for. */
export const PROFILE_GROUPS = [
  'woman',
  'man',
  'trans_or_nonbinary',
  'child',
  'adolescent',
  'family_with_children',
  'older_person',
  'labour_exploitation',
  'foreign_person',
  'disability',
  'addiction',
] as const;
export type ProfileGroup = (typeof PROFILE_GROUPS)[number];

/** The least that is known of a person of each group. */
export const GROUP_PROFILES: Record<ProfileGroup, Profile> = {
  woman: { gender: 'female', age: '18-59' },
  man: { gender: 'male', age: '18-59' },
  trans_or_nonbinary: { gender: 'trans_female', age: '18-59', lgbtiq: 'yes' },
  child: { age: '0-11' },
  adolescent: { age: '12-17' },
  family_with_children: { household: 'with_children' },
  older_person: { age: '60+' },
  labour_exploitation: { exploitation: ['labour'] },
  foreign_person: { nationality: 'GT', migration: 'irregular' },
  disability: { disability: 'yes' },
  addiction: { needs: ['addiction'] },
};

function genderGroup(profile: Profile): ProfileGroup | undefined {
  switch (profile.gender) {
    case 'female':
      return isUnder18(profile) ? undefined : 'woman';
    case 'male':
      return isUnder18(profile) ? undefined : 'man';
    case 'trans_female':
    case 'trans_male':
    case 'nonbinary':
      return 'trans_or_nonbinary';
    case undefined:
      return undefined;
  }
}

function ageGroup(profile: Profile): ProfileGroup | undefined {
  if (profile.age === undefined) return undefined;
  const { from, to } = yearsOf(profile.age);
  if (profile.age === 'doubt') return 'adolescent';
  if (to < 12) return 'child';
  if (to < 18) return 'adolescent';
  return from >= 60 ? 'older_person' : undefined;
}

/** The groups that a person belongs to, as far as was said; empty when nothing was. */
export function groupsOf(profile: Profile): readonly ProfileGroup[] {
  const forms = namedExploitation(profile);
  const groups: (ProfileGroup | undefined | false)[] = [
    genderGroup(profile),
    ageGroup(profile),
    profile.household !== undefined &&
      ['with_children', 'with_teen_son', 'with_family'].includes(profile.household) &&
      'family_with_children',
    forms.some((form) => form === 'labour' || form === 'forced_labour') && 'labour_exploitation',
    nationalitiesOf(profile).some((nationality) => nationality !== 'MX') && 'foreign_person',
    profile.disability === 'yes' && 'disability',
    profile.needs?.includes('addiction') && 'addiction',
  ];
  return groups.filter((group) => group !== undefined && group !== false);
}
