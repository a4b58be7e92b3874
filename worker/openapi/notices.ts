import { newWebhookSchema, webhookRequestSchema, webhooksSchema } from '#domain/notice.ts';
import { operation, BOTH, inPath } from './operation.ts';
import { toJson } from './parts.ts';

/** Where a partner's system is told to open the board. */
export const makeNoticePaths = () => ({
  '/api/v1/webhooks': {
    get: operation({
      operationId: 'listWebhooks',
      summary: 'Your addresses for notices, and what became of their notices',
      scopes: BOTH,
      answer: [200, 'The addresses', 'Webhooks'],
    }),
    post: operation({
      operationId: 'addWebhook',
      summary: 'Have notices sent to an address; each says only that the board is to be opened, signed as Standard Webhooks are',
      scopes: BOTH,
      body: 'WebhookRequest',
      answer: [201, 'The address, with its secret this once', 'NewWebhook'],
      problems: ['too_many_webhooks'],
    }),
  },
  '/api/v1/webhooks/{id}': {
    delete: operation({
      operationId: 'removeWebhook',
      summary: 'Have no more sent there',
      scopes: BOTH,
      parameters: [inPath('id', 'Id of an address')],
      answer: [204, 'Removed'],
      problems: ['unknown_webhook', 'forbidden_origin'],
    }),
  },
});

export const makeNoticeSchemas = () => ({
  WebhookRequest: toJson(webhookRequestSchema, 'input'),
  Webhooks: toJson(webhooksSchema, 'output'),
  NewWebhook: toJson(newWebhookSchema, 'output'),
});
