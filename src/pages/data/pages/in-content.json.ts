import { readDirectory } from '../../../queries/directory.ts';

export const prerender = true;

/**
 * Which corrections these pages were made with, by the source that each has become: what the Worker knows more of is not in them. And which
 * pages say a number of another service, through which one gets in.
 */
export async function GET(): Promise<Response> {
  const { services } = await readDirectory();
  const ids = services.flatMap(({ sources }) => sources.map(({ id }) => id)).filter((id) => /^c-[0-9a-f]{12}$/.test(id));
  const behind = services.flatMap(({ page, access }) => access.through.map((door) => [door.id, page]));
  return new Response(JSON.stringify({ corrections: [...new Set(ids)].sort(), behind }));
}
