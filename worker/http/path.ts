import { getPath, getPathNoStrict } from 'hono/utils/url';

/** A slash after an address of the API means nothing: clients of HSDS ask for its root as `/api/hsds/`, which its document names so. */
export function pathOf(request: Request): string {
  const path = getPath(request);
  return path.startsWith('/api/') ? getPathNoStrict(request) : path;
}
