/** What a challenge is for: to sign in, to join by an invitation, or to add another passkey to oneself. */
export const CHALLENGE_PURPOSES = ['sign_in', 'join', 'another'] as const;
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];

/** Where a steward found the number of an organisation that wants to be admitted: never what it gave itself. */
export const NUMBER_SOURCES = ['directory', 'official_site', 'government_list', 'another_partner'] as const;
export type NumberSource = (typeof NUMBER_SOURCES)[number];

/** So many people must have called a referrer before it is admitted. */
export const ADMISSION_CALLS = 2;
