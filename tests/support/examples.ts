import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number;
  }
}

// The same examples on every machine: nobody's change fails by a rule that it did not touch. `EXAMPLES=7 npm test` tries others.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') });
