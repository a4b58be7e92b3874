/** What a partner organisation is: it keeps beds, asks for them, or keeps the records. */
export const ROLES = ['shelter', 'referrer', 'steward'] as const;
export type Role = (typeof ROLES)[number];

/** What a token may do; each call asks for one. */
export const SCOPES = ['beds:read', 'beds:write', 'holds:request', 'holds:answer'] as const;
export type Scope = (typeof SCOPES)[number];

/** Those of a link: whoever has its address can say figures, and nothing else. */
export const LINK_SCOPES: readonly Scope[] = ['beds:write'];

/** What an organisation may be given at all. */
export const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  shelter: ['beds:read', 'beds:write', 'holds:answer'],
  referrer: ['beds:read', 'holds:request'],
  steward: ['beds:read'],
};

/** Prefix by role, so that whoever finds one knows what it is, and scanners know it for a secret. */
const PREFIXES: Readonly<Record<Role, string>> = { shelter: 'pas', referrer: 'par', steward: 'pat' };

export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const SECRET_LENGTH = 30;
const CHECKSUM_LENGTH = 6;

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let index = 0; index < CHECKSUM_LENGTH; index += 1) {
    digits = (BASE62[rest % 62] ?? '') + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** `pas_` + 30 random characters + 6 that prove no character was lost. */
export function composeToken(role: Role, secret: string): string {
  const body = `${PREFIXES[role]}_${secret}`;
  return body + checksum(body);
}

const FORM = new RegExp(`^(?:${Object.values(PREFIXES).join('|')})_[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`);

/** Whether it can be a token of ours: junk is told apart without asking the database. */
export function isTokenForm(text: string): boolean {
  return FORM.test(text) && checksum(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}
