import type { Handler } from 'hono';
import { ProblemError } from './problems.ts';

/** Mounted after the methods that a route has: every other one is answered 405 with what is allowed. */
export function onlyMethods(...methods: readonly string[]): Handler {
  return () => {
    throw new ProblemError('method_not_allowed', { methods: methods.join(', ') });
  };
}
