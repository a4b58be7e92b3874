import { freshnessAt, type Freshness } from '#domain/bed-figures.ts';
import { rulesOf, verdictOfRules } from '#domain/bed-group.ts';
import type { BedGroupJson, OpenBeds, OpenBedsRequest } from '#domain/partner-contract.ts';
import { byDistance, type StateCode } from '#domain/states.ts';
import { VERDICTS } from '#domain/vocabulary.ts';
import type { BedGroupRow, OpenGroups } from './queries.ts';

function freshnessOf(row: BedGroupRow, now: number): Freshness {
  return freshnessAt(row.said_at, now, { freshMinutes: row.fresh_minutes, knownMinutes: row.known_minutes });
}

function presentShared(row: BedGroupRow, now: number) {
  return {
    id: row.id,
    service: row.service_id,
    state: row.state,
    freshness: freshnessOf(row, now),
    said_at: row.said_at === 0 ? null : new Date(row.said_at).toISOString(),
    accepts_holds: row.accepts_holds === 1,
    hold_minutes: row.hold_minutes,
    regime: row.regime,
    max_stay_days: row.max_stay_days,
    intake_hours: row.intake_hours,
  };
}

/** A group for the shelter whose it is. */
export function presentOwnGroup(row: BedGroupRow, now: number): BedGroupJson {
  const { version, capacity, free, out_of_service, held, waiting, said_by } = row;
  return { ...presentShared(row, now), version, capacity, free, out_of_service, held, waiting, said_by };
}

function rankOf(state: StateCode): ReadonlyMap<string, number> {
  return new Map([state, ...byDistance(state)].map((code, index) => [code, index]));
}

const HOUR_MS = 3_600_000;

/** Without numbers, only whether there is any room: more beds asked for than one would count them by asking. */
function hasRoom(row: BedGroupRow, open: number | null, beds: number): boolean | null {
  if (open === null || row.shows_numbers === 1) return open === null ? null : open >= beds;
  if (open < 1) return false;
  return beds === 1 ? true : null;
}

/** Without numbers, the hour in which the figures were said, not the moment at which they changed. */
function saidAt(row: BedGroupRow): string | null {
  if (row.said_at === 0) return null;
  return new Date(row.shows_numbers === 1 ? row.said_at : row.said_at - (row.said_at % HOUR_MS)).toISOString();
}

/** Groups that do not refuse, nearest state first, then what accepts, then those with room. */
export function presentOpenGroups({ groups, rules }: OpenGroups, request: OpenBedsRequest, now: number): OpenBeds {
  const rank = rankOf(request.state);
  const presented = groups.map((row) => {
    const shared = presentShared(row, now);
    const open = shared.freshness === 'unknown' ? null : row.free - row.held;
    return {
      ...shared,
      said_at: saidAt(row),
      verdict: verdictOfRules(rulesOf(rules.get(row.id) ?? []), request.profile),
      has_room: hasRoom(row, open, request.beds),
      open: row.shows_numbers === 1 ? open : null,
      waiting: row.shows_numbers === 1 ? row.waiting : null,
    };
  });
  const order = (group: (typeof presented)[number]) => [
    rank.get(group.state) ?? rank.size,
    VERDICTS.indexOf(group.verdict),
    [true, null, false].indexOf(group.has_room),
  ];
  const compare = (a: readonly number[], b: readonly number[]) =>
    a.map((part, index) => part - (b[index] ?? 0)).find((part) => part !== 0) ?? 0;
  const taken = presented.filter(({ verdict }) => verdict !== 'refuses');
  return { groups: taken.sort((a, b) => compare(order(a), order(b)) || a.id.localeCompare(b.id)) };
}
