import { Hono } from 'hono';
import { webhookFormSchema } from '#domain/notice.ts';
import { actingOf, form, readFit, type AreaEnv } from '../http/forms.ts';
import { showOnce } from '../people/account-forms.ts';
import { add, remove } from './actions.ts';

/** The page where an organisation says which of its systems are told to open the board. */
export const noticeForms = new Hono<AreaEnv>().post(
  '/:locale{es|en}/socios/avisos/',
  form(async (c, fields) => {
    const sent = readFit(webhookFormSchema, fields);
    const [acting, now] = [actingOf(c), Date.now()];
    switch (sent.do) {
      case 'add': {
        const isLocal = new URL(c.req.url).hostname === 'localhost';
        const { secret } = await add(acting, sent.url.trim(), isLocal, now);
        return showOnce(c, { what: 'webhook', secret, until: null });
      }
      case 'remove':
        await remove(acting, sent.webhook, now);
        return 'avisos/?hecho=removed';
    }
  }),
);
