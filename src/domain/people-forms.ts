import * as z from 'zod';
import { NUMBER_SOURCES } from './person.ts';

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
const base64Url = (longest: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(longest);

/** A passkey that a browser has just made: of what WebAuthn answers, only what is verified. */
export const madePasskeySchema = z.strictObject({
  id: base64Url(1400),
  attestationObject: base64Url(6000),
  clientDataJSON: base64Url(2000),
});
export type MadePasskey = z.infer<typeof madePasskeySchema>;

/** What a passkey has signed. */
export const signedSchema = z.strictObject({
  id: base64Url(1400),
  authenticatorData: base64Url(2000),
  clientDataJSON: base64Url(2000),
  signature: base64Url(2000),
  userHandle: base64Url(100).optional(),
});
export type Signed = z.infer<typeof signedSchema>;

/** Forms of the page `cuenta`, told apart by the button. */
export const accountFormSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['end_sessions', 'invite', 'make_token']) }),
  z.strictObject({ do: z.literal('remove_passkey'), passkey: base64Url(1400) }),
  z.strictObject({ do: z.enum(['invite_again', 'remove_person']), person: hex(32) }),
  z.strictObject({ do: z.literal('revoke_token'), token: hex(32) }),
]);

/** Forms of the page `organizaciones`. */
export const admissionFormSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), organisation: slug, service: slug, consulate: z.literal('yes').optional() }),
  z.strictObject({
    do: z.literal('vouch'),
    organisation: slug,
    called: z.literal('yes').optional(),
    number_source: z.union([z.enum(NUMBER_SOURCES), z.literal('')]).optional(),
  }),
  z.strictObject({ do: z.enum(['invite', 'suspend']), organisation: slug }),
]);

/** What those forms have done, as the address that the browser is led to says it. */
export const ACCOUNT_DONE = ['passkey_added', 'passkey_removed', 'person_removed', 'token_revoked'] as const;
export const ADMISSION_DONE = ['added', 'vouched', 'admitted', 'suspended'] as const;
