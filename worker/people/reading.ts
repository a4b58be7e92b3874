import type { PeopleReading } from '#domain/people-area.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import { listOrganisations } from './admission-queries.ts';
import { readInvitation } from './invitations.ts';
import { findAccount } from './people-queries.ts';
import type { Member } from './session-queries.ts';

/** What the pages of people may read: of one's own organisation; of all organisations for a steward. */
export function readPeople(db: Primary, member: Member | undefined): PeopleReading {
  const mine = () => {
    if (!member) throw new ProblemError('unauthenticated');
    return member.caller;
  };
  return {
    invitation: (secret) => readInvitation(db, secret, Date.now()),
    account: async () => findAccount(db, mine(), Date.now()),
    organisations: async () => {
      const { role, tokenId } = mine();
      if (role !== 'steward') throw new ProblemError('missing_scope');
      return listOrganisations(db, tokenId);
    },
  };
}
