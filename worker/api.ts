import { Hono } from 'hono';
import { availability } from './availability/routes.ts';
import { bedGroups, openBeds } from './beds/routes.ts';
import { coverage } from './coverage/routes.ts';
import { health } from './health/routes.ts';
import { holds, waiting } from './holds/routes.ts';
import { hsds } from './hsds/routes.ts';
import { limitBody } from './http/limit-body.ts';
import { answerProblem, ProblemError } from './http/problems.ts';
import { noStoreForBodies } from './http/no-store.ts';
import { pathOf } from './http/path.ts';
import { securityHeaders } from './http/security-headers.ts';
import { deliverAfter } from './notices/deliver.ts';
import { webhooks } from './notices/routes.ts';
import { openapi } from './openapi/routes.ts';
import { refuseOtherSites } from './partners/authenticate.ts';
import { services } from './services/routes.ts';
import { states } from './states/routes.ts';
import { text } from './text/routes.ts';

/** Everything under `/api/`. */
export const api = new Hono<{ Bindings: Env }>({ getPath: pathOf })
  .use('/api/*', securityHeaders, noStoreForBodies, limitBody)
  .route('/api/v1/availability', availability)
  .route('/api/v1/services', services)
  .route('/api/v1/states', states)
  .route('/api/v1/coverage', coverage)
  .route('/api/v1/text', text)
  .route('/api/v1/health', health)
  .use('/api/v1/:noun{bed-groups|open-beds|holds|waiting|webhooks}/*', refuseOtherSites)
  .use('/api/v1/:noun{bed-groups|open-beds|holds|waiting}/*', deliverAfter)
  .route('/api/v1/bed-groups', bedGroups)
  .route('/api/v1/open-beds', openBeds)
  .route('/api/v1/holds', holds)
  .route('/api/v1/waiting', waiting)
  .route('/api/v1/webhooks', webhooks)
  .route('/api/hsds', hsds)
  .route('/api/openapi.json', openapi)
  .all('/api/*', () => {
    throw new ProblemError('unknown_route');
  })
  .onError(answerProblem);

export default api;
