import { needsSecond } from '#domain/correction.ts';
import { standingValue } from '#domain/correct-service.ts';
import { dayOf } from '#domain/days.ts';
import { listDue, loadOf, reportsSince } from '#domain/due.ts';
import { plain } from '#domain/plain.ts';
import { numberOfDay } from '#domain/report.ts';
import type { DirectoryQuestion, FoundService, Proposal, SaidOf, StewardReading } from '#domain/steward-area.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import type { Caller } from '../partners/queries.ts';
import type { Member } from '../people/session-queries.ts';
import { listPlaces } from './due-queries.ts';
import { findFileRows, listNames, listServices } from './file-queries.ts';
import { listOfService, listProposed, type Kept } from './queries.ts';

/** Who of an organisation said or decided it stays in the database. */
function saidOf({ correction, stood, partnerId, saidAt, state, decidedAt }: Kept): SaidOf {
  return { correction, stood, partnerId, saidAt, state, decidedAt };
}

async function readDue(db: Primary, { tokenId }: Caller, now: number) {
  const today = dayOf(new Date(now));
  const { places, reports } = await listPlaces(db, tokenId, numberOfDay(reportsSince(today)), now);
  const due = listDue(places, reports, today);
  return { due, reports, load: loadOf(places, today), held: places.filter(({ caller }) => caller === 'me') };
}

/** Every word stands in the name of the service, of its organisation, or in its id. */
async function search(db: Primary, { words, state, kind }: DirectoryQuestion): Promise<readonly FoundService[]> {
  const asked = plain(words)
    .split(' ')
    .filter((word) => word !== '');
  return (await listNames(db, state, kind)).filter(({ id, name, organization }) => {
    const text = ` ${plain(`${name} ${organization} ${id}`)}`;
    return asked.every((word) => text.includes(` ${word}`));
  });
}

async function readFile(db: Primary, page: string, now: number) {
  const found = await findFileRows(db, page, numberOfDay(reportsSince(dayOf(new Date(now)))), now);
  if (!found) return undefined;
  const { service } = found;
  const history = (await listOfService(db, service.id)).map((kept) => {
    const said = saidOf(kept);
    return said.state === 'proposed' ? { ...said, stood: standingValue(service, said.correction.field) } : said;
  });
  return { ...found, history };
}

async function readProposals(db: Primary, { partnerId }: Caller): Promise<readonly Proposal[]> {
  const kept = await listProposed(db);
  const services = await listServices(db, [...new Set(kept.map(({ correction }) => correction.serviceId))]);
  return kept.map((one) => {
    const service = services.find(({ id }) => id === one.correction.serviceId);
    const needsAnother = one.answersFor === partnerId && needsSecond(one.correction);
    return { ...saidOf(one), service, needsAnother, stood: service ? standingValue(service, one.correction.field) : null };
  });
}

/** What the pages of stewards may read: of the whole directory, and for nobody else. */
export function readForStewards(db: Primary, member: Member | undefined): StewardReading {
  const steward = () => {
    if (!member) throw new ProblemError('unauthenticated');
    if (member.caller.role !== 'steward') throw new ProblemError('missing_scope');
    return member.caller;
  };
  return {
    due: async () => readDue(db, steward(), Date.now()),
    search: async (question) => {
      steward();
      return search(db, question);
    },
    file: async (page) => {
      steward();
      return readFile(db, page, Date.now());
    },
    proposals: async () => readProposals(db, steward()),
  };
}
