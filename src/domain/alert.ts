import * as z from 'zod';
import { phoneNumberSchema } from './phone.ts';

/** What may be said of the days to come; `changed_number` brings the number that is right meanwhile. */
export const ALERT_KINDS = ['closed', 'full', 'changed_number'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** The longest an alert may stand; what lasts longer is a change of the record. */
export const MAX_ALERT_DAYS = 90;

export const alertSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['closed', 'full']), until: z.iso.date() }),
  z.strictObject({ kind: z.literal('changed_number'), until: z.iso.date(), number: phoneNumberSchema }),
]);
export type Alert = Readonly<z.infer<typeof alertSchema>>;

/** Those that still hold on a day; the last day counts. */
export function alertsOn(alerts: readonly Alert[] | undefined, today: string): readonly Alert[] {
  return (alerts ?? []).filter(({ until }) => until >= today);
}

/** Whether the place says that it takes nobody these days. */
export function isShut(alerts: readonly Alert[] | undefined, today: string): boolean {
  return alertsOn(alerts, today).some(({ kind }) => kind !== 'changed_number');
}
