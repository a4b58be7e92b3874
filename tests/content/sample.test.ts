import { expect, it } from 'vitest';
import type { Claim } from '#domain/claim.ts';
import { claimsOf, withMandate } from '#domain/offer.ts';
import { isWithheld } from '#domain/record.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const SAMPLE = 60;
const SEED = 20_261_125;

/** Mulberry32: the same numbers from the same seed, on any machine. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

function describeClaim(claim: Claim): string {
  const { basis: _, source: __, articles: ___, ...rest } = claim as Claim & Record<string, unknown>;
  return JSON.stringify(rest);
}

it(`${SAMPLE} records, drawn with a fixed seed, each say no more than their source (printed to be read)`, () => {
  const { organizations, mandates } = readDirectory('content');
  const all = organizations.flatMap((organization) => organization.services.map((service) => ({ organization, service })));
  const random = randoms(SEED);
  const drawn = Array.from({ length: SAMPLE }, () => all.splice(Math.floor(random.next().value * all.length), 1)[0]).filter((one) => one !== undefined);
  const lines = drawn.flatMap(({ organization, service }) => {
    const claims = claimsOf(service, { ...withMandate(service, mandates), ...(service.mandate ? { needs: service.needs } : {}) });
    return claims.map((claim) => {
      const source = organization.sources.find(({ id }) => id === claim.source);
      const words = source === undefined ? (claim.articles?.join(', ') ?? '') : source.withheld ? `(withheld ${source.origin})` : (source.wording ?? '');
      return `${service.id}\t${describeClaim(claim)}\t${claim.basis}\t${words}`;
    });
  });
  console.log(['record\tfield\tbasis\twording of the source', ...lines].join('\n'));
  expect(drawn).toHaveLength(SAMPLE);
  for (const { organization, service } of drawn) {
    for (const claim of claimsOf(service, service).filter(({ basis }) => basis === 'stated')) {
      const source = organization.sources.find(({ id }) => id === claim.source);
      expect(source, service.id).toBeDefined();
      expect(isWithheld(service) ? source?.withheld : source?.withheld !== true && Boolean(source?.wording), service.id).toBe(true);
    }
  }
});
