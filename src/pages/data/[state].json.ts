import type { APIRoute } from 'astro';
import { copyOf } from '#domain/copy.ts';
import { ABROAD, STATE_CODES, type StateOrAbroad } from '#domain/states.ts';
import { readDirectory } from '../../queries/directory.ts';

export function getStaticPaths() {
  return [...STATE_CODES, ABROAD].map((state) => ({ params: { state }, props: { state } }));
}

/** What the finder answers from when the database does not. */
export const GET: APIRoute<{ state: StateOrAbroad }> = async ({ props }) => {
  const { services, surveys, coverage } = await readDirectory();
  return Response.json(copyOf(props.state, services, surveys, coverage));
};
