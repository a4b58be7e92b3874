import * as z from 'zod';
import { formatPhone } from './phone-format.ts';

/** As dialled today inside Mexico (ten digits, a short code, `*765`), or `+` and country code for a line abroad. */
export const phoneNumberSchema = z.string().regex(/^(\d{10}|\*?\d{3,4}|\+(?!52)\d{8,15})$/, 'phone_number');

export const PHONE_CHANNELS = ['voice', 'whatsapp', 'sms'] as const;

export const phoneSchema = z.strictObject({
  number: phoneNumberSchema,
  /** Exactly as the source prints it. */
  printed: z.string(),
  source: z.string(),
  extension: z
    .string()
    .regex(/^\d{1,6}([,/] ?\d{1,6})*$/, 'extension')
    .optional(),
  /** What to press after the call is answered. */
  option: z.string().regex(/^\d$/).optional(),
  channels: z.array(z.enum(PHONE_CHANNELS)).min(1).default(['voice']),
  /** For danger only, outside office hours. */
  emergency: z.boolean().default(false),
});
export type Phone = z.infer<typeof phoneSchema>;

/** A number of which no more is known than that somebody answers it. */
export function phoneOf(number: string): Phone {
  return { number, printed: number, source: '', channels: ['voice'], emergency: false };
}

/** Free to call from any phone in Mexico, without credit. */
export function isTollFree(number: string): boolean {
  return /^800\d{7}$/.test(number) || /^\*?\d{3,4}$/.test(number);
}

/** E.164; `null` for short codes, which exist only inside Mexico. */
export function toE164(number: string): string | null {
  if (number.startsWith('+')) return number;
  return /^\d{10}$/.test(number) ? `+52${number}` : null;
}

/** A number as the API and the pages show it. Toll-free numbers may not work from abroad: not known. */
export function presentPhone({ number, extension, option, channels, emergency }: Phone) {
  const tollFree = isTollFree(number);
  return {
    number,
    display: formatPhone(number),
    e164: toE164(number),
    extension: extension ?? null,
    option: option ?? null,
    from_abroad: tollFree ? (toE164(number) === null ? false : null) : true,
    toll_free: tollFree,
    voice: channels.includes('voice'),
    whatsapp: channels.includes('whatsapp'),
    emergency,
  };
}
