import { Hono } from 'hono';
import { availability } from './availability/routes.ts';
import { health } from './health/routes.ts';
import { limitBody } from './http/limit-body.ts';
import { answerProblem, ProblemError } from './http/problems.ts';
import { noStoreForBodies } from './http/no-store.ts';
import { securityHeaders } from './http/security-headers.ts';
import { openapi } from './openapi/routes.ts';
import { services } from './services/routes.ts';
import { states } from './states/routes.ts';

/** Everything under `/api/`. */
export const api = new Hono<{ Bindings: Env }>()
  .use('/api/*', securityHeaders, noStoreForBodies, limitBody)
  .route('/api/v1/availability', availability)
  .route('/api/v1/services', services)
  .route('/api/v1/states', states)
  .route('/api/v1/health', health)
  .route('/api/openapi.json', openapi)
  .all('/api/*', () => {
    throw new ProblemError('unknown_route');
  })
  .onError(answerProblem);

export default api;
