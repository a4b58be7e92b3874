import { env } from 'cloudflare:workers';
import { beforeAll, expect, inject, it } from 'vitest';
import { idOf } from '#domain/hsds-ids.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { request } from '../support/ask.ts';

const SECRET = 'marcapueblo';
const [withheld] = inject('services').filter(({ location }) => location.withheld);
if (!withheld) throw new Error('no withheld service');

/** A place of its own by every way in which a record could tell one, as if somebody had put it there by mistake. */
const PLANTED = {
  location: { withheld: true, city: SECRET, address: `${SECRET} 5, 20000` },
  urls: [`https://${SECRET}.mx/`],
  emails: [`casa@${SECRET}.mx`],
  hours: `Mo-Fr 09:00-10:00 "${SECRET}"`,
  sources: [{ id: 'page', withheld: true, origin: 'own_page', date: '2025', title: SECRET, url: `https://${SECRET}.mx/` }],
};

beforeAll(async () => {
  await loadDirectory(
    env.DB,
    [
      withheld,
      ...inject('services')
        .slice(0, 20)
        .filter((one) => one !== withheld),
    ],
    [],
  );
  await env.DB.prepare('update services set record = json_patch(record, json(?)) where id = ?')
    .bind(JSON.stringify(PLANTED), withheld.id)
    .run();
  const row = await env.DB.prepare('select record from services where id = ?').bind(withheld.id).first<{ record: string }>();
  expect(row?.record).toContain(SECRET);
});

const EXTENTS = {
  services: ['', 'minimal=true', 'full=true'],
  service_at_locations: ['', 'full=true'],
  organizations: ['', 'full=true', 'full_service=true'],
};

it('a place that slips into a withheld record is told in no list, page or line', async () => {
  for (const [noun, extents] of Object.entries(EXTENTS)) {
    for (const extent of extents) {
      for (const format of ['json&per_page=100', 'ndjson']) {
        const response = await request(`/api/hsds/${noun}?${extent}&format=${format}`);
        const said = new TextDecoder().decode(await response.arrayBuffer());
        expect(said, noun).toContain(
          noun === 'organizations' ? idOf('organization', withheld.organization.id) : idOf('service', withheld.id),
        );
        expect(said, `${noun}?${extent}`).not.toContain(SECRET);
      }
    }
  }
});

it('nor by its own address', async () => {
  const ids = {
    services: idOf('service', withheld.id),
    service_at_locations: idOf('service_at_location', withheld.id),
    organizations: idOf('organization', withheld.organization.id),
  };
  for (const [noun, id] of Object.entries(ids)) {
    const response = await request(`/api/hsds/${noun}/${id}`);
    expect(response.status, noun).toBe(200);
    expect(await response.text(), noun).not.toContain(SECRET);
  }
});
