import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './worker/db/schema.ts',
    './worker/db/partner-schema.ts',
    './worker/db/audit-schema.ts',
    './worker/db/people-schema.ts',
    './worker/db/notice-schema.ts',
    './worker/db/hsds-schema.ts',
    './worker/db/correction-schema.ts',
  ],
  out: './migrations',
});
