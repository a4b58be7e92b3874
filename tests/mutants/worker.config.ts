import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';
import { currentFault } from './worker-list.ts';

/** Puts the fault of the moment into its file. */
const fault: Plugin = {
  name: 'fault',
  enforce: 'pre',
  transform(_code, id) {
    const { mutant } = currentFault();
    if (!mutant || !id.split('?')[0]?.endsWith(`/${mutant.file}`)) return undefined;
    currentFault().isSeen = true;
    return { code: readFileSync(mutant.file, 'utf8').split(mutant.from).join(mutant.to), map: null };
  },
};

export default mergeConfig(
  base,
  defineConfig({ plugins: [fault], test: { bail: 1, testTimeout: 60_000, maxWorkers: 1, fsModuleCache: false } }),
);
