import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { HSDS_VERSION } from '#domain/hsds-contract.ts';
import {
  organizationQuerySchema,
  organizationsQuerySchema,
  placesQuerySchema,
  servicesQuerySchema,
  taxonomiesQuerySchema,
  termsQuerySchema,
} from '#domain/hsds-query.ts';
import { searchNamed, selectTerms } from '#domain/hsds-select.ts';
import { onlyMethods } from '../http/methods.ts';
import { makeHsdsDocument } from '../openapi/hsds.ts';
import { answerWhole } from './answer.ts';
import { listOfRecords, listOfTerms, oneRecord, oneTerm } from './lists.ts';
import { makeProfile } from './profile.ts';
import { wording } from './wording.ts';

const LISTS = ['GET', 'POST'];
/** In brackets, or the first of them would stand for whatever begins like it. */
const NOUN = '/:noun{(?:services|organizations|service_at_locations|taxonomies|taxonomy_terms)}';

/** Where the API stands, as its asker sees it. */
function baseOf(url: string): string {
  return `${new URL(url).origin}/api/hsds`;
}

/** The directory by Open Referral's standard, HSDS 3.2, for any page of any site to read. */
export const hsds = new Hono<{ Bindings: Env }>()
  .use(cors({ origin: '*', allowMethods: LISTS, allowHeaders: ['Content-Type', 'If-None-Match'], exposeHeaders: ['ETag'], maxAge: 86_400 }))
  .get('/', (c) => {
    const { origin } = new URL(c.req.url);
    const base = baseOf(c.req.url);
    return answerWhole(c, {
      version: HSDS_VERSION,
      profile: `${base}/profile.json`,
      openapi_url: `${base}/openapi.json`,
      description: wording.say('hsds.about'),
      data_guide: `${origin}/es/datos/perfil/`,
      publisher: { name: wording.say('site.name'), website: `${origin}/` },
    });
  })
  .get('/profile.json', (c) => answerWhole(c, makeProfile(baseOf(c.req.url))))
  .get('/openapi.json', (c) => answerWhole(c, makeHsdsDocument(baseOf(c.req.url))))
  .on(LISTS, '/services', listOfRecords('services', servicesQuerySchema))
  .get('/services/:id', oneRecord('services'))
  .on(LISTS, '/organizations', listOfRecords('organizations', organizationsQuerySchema))
  .get('/organizations/:id', oneRecord('organizations', organizationQuerySchema))
  .on(LISTS, '/service_at_locations', listOfRecords('service_at_locations', placesQuerySchema))
  .get('/service_at_locations/:id', oneRecord('service_at_locations'))
  .on(
    LISTS,
    '/taxonomies',
    listOfTerms(taxonomiesQuerySchema, ({ search }) => searchNamed(wording.vocabulary.taxonomies, search)),
  )
  .get(
    '/taxonomies/:id',
    oneTerm(({ taxonomies }) => taxonomies),
  )
  .on(
    LISTS,
    '/taxonomy_terms',
    listOfTerms(termsQuerySchema, (asked) => selectTerms(wording.vocabulary.terms, asked)),
  )
  .get(
    '/taxonomy_terms/:id',
    oneTerm(({ terms }) => terms),
  )
  .all(NOUN, onlyMethods(...LISTS))
  .all(`${NOUN}/:id`, onlyMethods('GET'))
  .all('/', onlyMethods('GET'))
  .all('/:file{(?:profile|openapi)\\.json}', onlyMethods('GET'));
