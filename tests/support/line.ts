import { bedGroupJsonSchema } from '#domain/partner-contract.ts';
import type { HoldState } from '#domain/hold.ts';
import { vi } from 'vitest';
import { askForHold, callApi, holdOf, makeGroup, makePartner, sayFree, waitForHold, type PartnerForTest } from './partners.ts';

/** A group whose only bed is on hold for `other` under the code `holder`. The clock is the test's. */
export interface Line {
  readonly shelter: PartnerForTest;
  readonly referrer: PartnerForTest;
  readonly other: PartnerForTest;
  readonly group: string;
  readonly holder: string;
}

export async function makeLine(): Promise<Line> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const [shelter, referrer, other] = [await makePartner('shelter'), await makePartner('referrer'), await makePartner('referrer')];
  const group = await makeGroup(shelter);
  await sayFree(shelter, group, 1);
  const { code: holder } = await holdOf(await askForHold(other, group));
  return { shelter, referrer, other, group, holder };
}

export function later(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

/** Waits in turn: one millisecond after whoever came before. */
export async function joinLine({ group }: Line, partner: PartnerForTest, changes: Record<string, unknown> = {}): Promise<string> {
  later(1);
  return (await holdOf(await waitForHold(partner, group, changes))).code;
}

export async function stateOf(partner: PartnerForTest, code: string): Promise<HoldState> {
  return (await holdOf(await callApi('GET', `/holds/${code}`, { token: partner.token }))).state;
}

export async function readGroup({ shelter, group }: Line) {
  return bedGroupJsonSchema.parse(await (await callApi('GET', `/bed-groups/${group}`, { token: shelter.token })).json());
}
