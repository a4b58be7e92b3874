import { countCoverage } from '#domain/coverage.ts';
import { faultOfCorrection } from '#domain/correction-faults.ts';
import type { Correction } from '#domain/correction-source.ts';
import { needsSecond, type CorrectionField } from '#domain/correction.ts';
import { correctDoor, correctService, standingValue } from '#domain/correct-service.ts';
import { dayOf } from '#domain/days.ts';
import type { Service } from '#domain/service.ts';
import { sealAll } from '../audit/seal.ts';
import { insertSeals, type Entry } from '../audit/queries.ts';
import { read, runAll } from '../db/client.ts';
import { hash, rowsOf } from '../directory/load.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { makeStamp } from '../partners/token.ts';
import { hoursTable } from './hours.ts';
import { acceptCorrection, type Replaced } from './live-queries.ts';
import { findCorrection, insertCorrection, listRecords, listStanding, refuseCorrection, type Kept, type Standing } from './queries.ts';

/** What is said of public records, and what is decided about it. All throw ProblemError, DatabaseUnavailableError. */

/** A correction before it has an id. */
export type Said = Correction extends infer One ? (One extends Correction ? Omit<One, 'id'> : never) : never;

function entryOf({ caller }: Acting, action: Entry['action'], serviceId: string, now: number): Entry {
  return { id: makeStamp(), at: now, partnerId: caller.partnerId, tokenId: caller.tokenId, action, subject: serviceId };
}

async function seal({ db, caller }: Acting): Promise<void> {
  const seals = await sealAll(caller.unsealed);
  if (seals.length > 0) await read(() => runAll(db, [insertSeals(seals)]));
}

async function checkFit(db: Acting['db'], correction: Correction, now: number): Promise<void> {
  if (correction.field === 'draft') return;
  const standing = await listStanding(db, correction.serviceId);
  const service = standing.flatMap(({ services }) => services).find(({ id }) => id === correction.serviceId);
  if (!service) throw new ProblemError('unknown_service', { id: correction.serviceId });
  const fault = faultOfCorrection(service, correction, dayOf(new Date(now)));
  if (fault)
    throw new ProblemError('correction_refused', {}, (say) => [{ path: correction.field, message: say(`correction.fault.${fault}`) }]);
}

/**
 * Keeps what somebody said until it is decided; at once when it does not wait for anybody. By the owner's link there is no speaker but who
 * made it. Returns its id.
 */
export async function propose(
  db: Acting['db'],
  said: Said,
  speaker: Acting | undefined,
  now: number,
  linkMadeBy: string | null = null,
  waits = true,
): Promise<string> {
  // The parts are those of one correction; only the id is new.
  const correction = { ...said, id: makeStamp() } as Correction;
  await checkFit(db, correction, now);
  const entry = speaker && entryOf(speaker, 'correction_proposed', said.serviceId, now);
  const who = { partnerId: speaker?.caller.partnerId ?? null, personId: speaker?.caller.tokenId ?? linkMadeBy, waits };
  const id = await insertCorrection(db, correction, who, entry, now);
  if (id === undefined) throw new ProblemError('too_many_corrections');
  if (speaker) await seal(speaker);
  return id;
}

/** Fields whose change moves the counts behind the gaps. */
const COUNTED: readonly CorrectionField[] = ['needs', 'rules', 'conditions', 'languages', 'regime', 'withdrawn'];

function correctOne(service: Service, correction: Correction): Service | undefined {
  return service.id === correction.serviceId ? correctService(service, correction, hoursTable) : service;
}

async function replaceIn(standing: readonly Standing[], correction: Correction): Promise<readonly Replaced[]> {
  const target = standing.flatMap(({ services }) => services).find(({ id }) => id === correction.serviceId);
  const corrected = target && correctOne(target, correction);
  const replaced = standing.map(async (before) => {
    const services = before.services.flatMap((service) =>
      service.id === correction.serviceId ? (corrected ?? []) : [correctDoor(service, correction.serviceId, corrected)],
    );
    return { before, after: { ...(await rowsOf(before.id, services, true)), isNew: false } };
  });
  return Promise.all(replaced);
}

async function coverageWith(db: Acting['db'], correction: Correction) {
  if (!COUNTED.includes(correction.field)) return undefined;
  const records = (await listRecords(db)).map((service) => correctOne(service, correction)).filter((one) => one !== undefined);
  return countCoverage(records.filter(({ demo }) => !demo));
}

const TRIES = 3;

/** Who decides, for the audit: a steward or partner; of the owner's link, the steward who made it. */
export interface Decider {
  readonly personId: string;
  readonly partnerId: string;
}

/** Makes a correction hold at once: in the records, their indexes, lists and counts. */
export async function accept(db: Acting['db'], id: string, decider: Decider, isSecondCounted: boolean, now: number): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const kept = await findCorrection(db, id);
    if (!kept) throw new ProblemError('unknown_correction');
    if (kept.state === 'accepted' && kept.decidedBy === decider.personId && kept.decidedAt === now) return;
    if (kept.state !== 'proposed') throw new ProblemError('correction_decided');
    if (await decide(db, kept, decider, isSecondCounted, now)) return;
    if (tried === TRIES) throw new ProblemError('correction_moved');
  }
}

async function decide(
  db: Acting['db'],
  { correction, answersFor }: Kept,
  decider: Decider,
  isSecondCounted: boolean,
  now: number,
): Promise<boolean> {
  const second = isSecondCounted && needsSecond(correction);
  if (second && answersFor === decider.partnerId) throw new ProblemError('second_organisation_needed');
  const standing = correction.field === 'draft' ? [] : await listStanding(db, correction.serviceId);
  const target = standing.flatMap(({ services }) => services).find(({ id }) => id === correction.serviceId);
  if (!target && correction.field !== 'draft') throw new ProblemError('unknown_service', { id: correction.serviceId });
  await checkFit(db, correction, now);
  const [replaced, coverage] = await Promise.all([replaceIn(standing, correction), coverageWith(db, correction)]);
  const version = (await hash([standing.map((one) => one.hash), correction.id])).slice(0, 12);
  const stood = target && standingValue(target, correction.field);
  const entry: Entry = {
    id: makeStamp(),
    at: now,
    partnerId: decider.partnerId,
    tokenId: decider.personId,
    action: 'correction_accepted',
    subject: correction.serviceId,
  };
  const decision = { id: correction.id, ...decider, needsSecond: second, stood, at: now };
  return acceptCorrection(db, decision, replaced, coverage, version, entry);
}

/** A steward refuses it; of what was said nothing is kept. */
export async function refuse(acting: Acting, id: string, now: number): Promise<void> {
  const kept = await findCorrection(acting.db, id);
  if (!kept) throw new ProblemError('unknown_correction');
  const entry = entryOf(acting, 'correction_refused', kept.correction.serviceId, now);
  if (!(await refuseCorrection(acting.db, id, acting.caller.tokenId, entry, now))) throw new ProblemError('correction_decided');
}
