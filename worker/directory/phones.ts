import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as z from 'zod';
import type { Fault } from '#domain/faults.ts';
import { isTollFree } from '#domain/phone.ts';
import type { OrganizationRecord, ServiceRecord } from '#domain/record.ts';
import { getState, STATE_CODES, type StateCode } from '#domain/states.ts';

/** `content/area-codes.yaml`: area code → the states it is used in. */
export const areaCodesSchema = z.strictObject({
  source: z.strictObject({ title: z.string(), url: z.url(), date: z.iso.date() }),
  codes: z.record(z.string().regex(/^\d{2,3}$/), z.array(z.enum(STATE_CODES)).min(1)),
});
export type AreaCodes = z.infer<typeof areaCodesSchema>['codes'];

function statesOfNumber(number: string, codes: AreaCodes): readonly StateCode[] | undefined {
  return codes[number.slice(0, 3)] ?? codes[number.slice(0, 2)];
}

function isPossible(number: string): boolean {
  return parsePhoneNumberFromString(number, 'MX')?.isValid() ?? false;
}

/** Area codes do not stop at borders (Gómez Palacio dials as Torreón), and consulates give their embassy's line. */
function serves(states: readonly StateCode[], { area, kind }: ServiceRecord): boolean {
  if (typeof area === 'string' || !('states' in area) || kind === 'consulate') return true;
  return states.some((state) => area.states.includes(state) || getState(state).neighbours.some((other) => area.states.includes(other)));
}

function checkNumber(number: string, service: ServiceRecord, codes: AreaCodes): string | undefined {
  if (/^\*?\d{3,4}$/.test(number)) return undefined;
  if (!isPossible(number)) return `the phone ${number} is not a number that can exist`;
  if (number.startsWith('+') || isTollFree(number)) return undefined;
  const states = statesOfNumber(number, codes);
  if (!states) return `the phone ${number} has an area code that is not in content/area-codes.yaml`;
  return serves(states, service) ? undefined : `the phone ${number} is of another state (${states.join(', ')})`;
}

/** Numbers that can't exist, or that belong to a state that the service is not in. */
export function findPhoneFaults(organizations: readonly OrganizationRecord[], codes: AreaCodes): readonly Fault[] {
  return organizations.flatMap(({ services }) =>
    services.flatMap((service) =>
      service.phones.flatMap(({ number }) => {
        const message = checkNumber(number, service, codes);
        return message === undefined ? [] : [{ record: service.id, message }];
      }),
    ),
  );
}
