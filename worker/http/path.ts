import { getPath } from 'hono/utils/url';

/** The root of HSDS may be asked for with a slash at its end: validators put the path `/` of its document after its address. */
export function pathOf(request: Request): string {
  const path = getPath(request);
  return path === '/api/hsds/' ? '/api/hsds' : path;
}
