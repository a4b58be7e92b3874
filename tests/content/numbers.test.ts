import { describe, expect, inject, it } from 'vitest';
import { numbersSchema } from '#domain/numbers.ts';
import type { Service } from '#domain/service.ts';
import raw from '#content/numbers.json' with { type: 'json' };

const groups = numbersSchema.parse(raw);
const listed = groups.flatMap(({ numbers }) => numbers);
const services = inject('services');

/** Reached by phone from the whole country, or by Mexicans in a whole country abroad; consulates have a page of their own. */
function isNational({ area, kind, phones }: Service): boolean {
  if (phones.length === 0 || kind === 'consulate') return false;
  return area === 'national' || area === 'world' || ('hosts' in area && area.hosts.includes('US'));
}

describe('the national numbers', () => {
  it('are every national service of the directory that has a phone, once each', () => {
    const ids = listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const missing = services.filter(isNational).map(({ id }) => id);
    expect(missing.length).toBeGreaterThan(15);
    expect(missing.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are services with a phone of their own, and none of a withheld place', () => {
    for (const { id } of listed) {
      const service = services.find((one) => one.id === id);
      expect(service?.phones.length, id).toBeGreaterThan(0);
      expect(service?.location.withheld, id).toBe(false);
    }
  });

  it('say what they are for in a sentence that can be read at a glance', () => {
    for (const { id, use, note } of listed)
      for (const text of [use, note ?? use].flatMap(({ es, en }) => [es, en])) expect(text.split(' ').length, `${id}: ${text}`).toBeLessThanOrEqual(25);
  });

  it('at the foot of every page are those of the directory: emergencies, the trafficking line, the women’s line', () => {
    const first = listed.filter((one) => one.first !== undefined);
    expect(first.map(({ id }) => id)).toEqual(['emergency-911', 'linea-nacional-trata', 'linea-de-las-mujeres-079']);
    for (const { id, first: dialled } of first) {
      const phone = services.find((one) => one.id === id)?.phones.find(({ number }) => number === dialled?.number);
      expect(phone?.channels, id).toContain('voice');
      expect(phone?.option, id).toBe(dialled?.option);
    }
  });

  it('say what was looked for and not found', () => {
    const surveys = inject('surveys').map(({ id }) => id);
    const missing = groups.flatMap((group) => group.missing);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((id) => !surveys.includes(id))).toEqual([]);
  });
});
