import { Hono } from 'hono';
import { webhookRequestSchema } from '#domain/notice.ts';
import { onlyMethods } from '../http/methods.ts';
import { readJson, validate } from '../http/validate.ts';
import { authenticate, type PartnerEnv } from '../partners/authenticate.ts';
import { add, list, remove } from './actions.ts';
import { presentWebhook } from './present.ts';

const whoever = authenticate('holds:request', 'holds:answer');

/** Where a partner's system is told to open the board. */
export const webhooks = new Hono<PartnerEnv>()
  .get('/', whoever, async (c) => c.json({ webhooks: (await list(c.var)).map(presentWebhook) }))
  .post('/', whoever, async (c) => {
    const { url } = validate(webhookRequestSchema, await readJson(c), c);
    const isLocal = new URL(c.req.url).hostname === 'localhost';
    const { secret, ...row } = await add(c.var, url, isLocal, Date.now());
    return c.json({ ...presentWebhook(row), secret }, 201, { Location: `/api/v1/webhooks/${row.id}` });
  })
  .delete('/:id', whoever, async (c) => {
    await remove(c.var, c.req.param('id'), Date.now());
    return c.body(null, 204);
  })
  .all('/', onlyMethods('GET', 'POST'))
  .all('/:id', onlyMethods('DELETE'));
