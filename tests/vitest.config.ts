import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** So long that no test fails because a machine is slow; what never ends does. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 } as const;

/** Where the examples of property tests begin. */
const SEED = Number(process.env['EXAMPLES'] ?? 32);

/** What the files of a process import is read once, for none of it keeps anything between tests. */
const inNode = (name: string, ...folders: readonly string[]) => ({
  test: {
    name,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    environment: 'node' as const,
    isolate: false,
    setupFiles: ['tests/support/examples.ts'],
    provide: { seed: SEED },
    ...PATIENCE,
  },
});

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    globalSetup: ['tests/support/provide-directory.ts', 'tests/support/receiver.ts', 'tests/support/validator.ts'],
    // Both cores: one of them would be left for whoever watches.
    maxWorkers: 2,
    reporters: ['default', `${import.meta.dirname}/support/closing-line.ts`],
    projects: [
      inNode('unit', 'unit', 'content', 'hsds'),
      { ...inNode('site', 'site', 'search'), extends: true },
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            main: './worker/api.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          setupFiles: ['tests/support/apply-migrations.ts', 'tests/support/examples.ts'],
          provide: { seed: SEED },
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/provide-snapshot.ts'],
          environment: 'node',
          isolate: false,
          // Two servers and two browsers at once, after everything else.
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
    ],
  },
});
