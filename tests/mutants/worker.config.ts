import { appendFileSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';
import { readWorkerMutants } from './worker-list.ts';

/** The fault of this run; `-1` for none, `MUTANT_SEEN` the file that tells that it was put in. */
const mutant = readWorkerMutants()[Number(process.env['MUTANT'])];

const fault: Plugin = {
  name: 'fault',
  enforce: 'pre',
  transform(_code, id) {
    if (!mutant || !id.split('?')[0]?.endsWith(`/${mutant.file}`)) return undefined;
    appendFileSync(process.env['MUTANT_SEEN'] ?? '', 'x');
    return { code: readFileSync(mutant.file, 'utf8').split(mutant.from).join(mutant.to), map: null };
  },
};

export default mergeConfig(base, defineConfig({ plugins: [fault], test: { bail: 1 } }));
