import { beforeAll, expect, it } from 'vitest';
import { availabilitySchema, serviceSchema } from '#domain/contract.ts';
import { openStateAt } from '#domain/opening.ts';
import { ask, request } from '../support/ask.ts';
import { loadRealDirectory } from '../support/load.ts';

beforeAll(async () => {
  await loadRealDirectory();
});

it('the Worker knows the clocks of the border, which follow those of the United States', () => {
  const office = {
    periods: [{ days: [1], from: '09:00', to: '10:00' }],
    onHolidays: 'unknown',
    holidays: [],
    until: '2030-12-31',
  } as const;
  const isOpen = (zone: string, now: string) => openStateAt(office, [zone], new Date(now)).open;
  const border = { 'America/Tijuana': '16', 'America/Ciudad_Juarez': '15', 'America/Ojinaga': '14', 'America/Matamoros': '14' };
  for (const [zone, hour] of Object.entries(border)) {
    expect(isOpen(zone, `2026-07-06T${hour}:30:00Z`), zone).toBe(true);
    expect(isOpen(zone, `2026-12-07T${hour}:30:00Z`), zone).toBe(false);
  }
  for (const now of ['2026-07-06T15:30:00Z', '2026-12-07T15:30:00Z']) expect(isOpen('America/Chihuahua', now)).toBe(true);
});

it('an answer says whether a place is open now, and its page', async () => {
  const { services } = availabilitySchema.parse(await ask('09', {}));
  const office = services.find(({ id }) => id === '09-victims-commission');
  expect(office?.opening?.periods).toEqual([
    { days: [1, 2, 3, 4], from: '09:00', to: '18:00' },
    { days: [5], from: '09:00', to: '15:00' },
  ]);
  expect(office?.open_now === true).toBe(office?.opening?.next === null);
  expect(office?.page).toMatch(/^\/es\/s\/09-\d{8}\/$/);
  const always = services.find(({ id }) => id === 'emergency-911');
  expect(always).toMatchObject({ hours: '24/7', open_now: true });
});

it('a service without known hours is neither open nor closed', async () => {
  const response = await request('/api/v1/services/conapred', { headers: { 'accept-language': 'en' } });
  const { page, opening } = serviceSchema.parse(await response.json());
  expect(page).toMatch(/^\/en\/s\/mx-\d{8}\/$/);
  expect(opening?.periods).toHaveLength(2);
  const silent = serviceSchema.parse(await (await request('/api/v1/services/acnur-mexico')).json());
  expect([silent.hours, silent.open_now, silent.opening]).toEqual([null, null, null]);
});
