/** How long a person is signed in, and how long an invitation may be used; hours. */
export const SESSION_HOURS = 12;
export const INVITATION_HOURS = 72;

/** How long a passkey may take to answer; minutes. */
export const CHALLENGE_MINUTES = 5;

/** What a passkey is asked for: to sign in, to join by an invitation, to add another device. */
export const CHALLENGE_PURPOSES = ['sign_in', 'join', 'another'] as const;
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];

/** Where a steward found the number that was called: never what the organisation itself has sent. */
export const NUMBER_SOURCES = ['directory', 'official_site', 'government_list', 'another_partner'] as const;
export type NumberSource = (typeof NUMBER_SOURCES)[number];

/** Stewards of how many organisations, one of whom has called, admit another. */
export const STEWARDS_TO_ADMIT = 2;

/** What is kept of each at most: a lost device needs a second passkey, nobody needs a tenth. */
export const PASSKEYS_MAX = 9;
export const OPEN_INVITATIONS_MAX = 10;
