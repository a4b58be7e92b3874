import type { APIRoute } from 'astro';
import { coverageCsv } from '#domain/coverage-table.ts';
import { PROFILE_GROUPS, type ProfileGroup } from '#domain/groups.ts';
import { coverageOfGroup, numberOf } from '../../queries/coverage.ts';

export function getStaticPaths() {
  return PROFILE_GROUPS.map((group) => ({ params: { group: numberOf(group) }, props: { group } }));
}

/** The table behind the map of gaps, for one group. */
export const GET: APIRoute<{ group: ProfileGroup }> = async ({ props }) =>
  new Response(coverageCsv(await coverageOfGroup(props.group)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
