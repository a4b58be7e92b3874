import { beforeAll, it } from 'vitest';
import { expectProblem } from '../support/expect-problem.ts';
import { askForHold, callApi, loadListed, makeGroup, makePartner, sayFree } from '../support/partners.ts';

beforeAll(loadListed);

it('a referrer that nobody has admitted sees no bed and gets none', async () => {
  const [shelter, pending] = [await makePartner('shelter'), await makePartner('referrer', { isAdmitted: false })];
  const group = await makeGroup(shelter);
  await sayFree(shelter, group, 2);
  await expectProblem(await callApi('GET', '/open-beds?state=07', { token: pending.token }), 401, 'token_revoked');
  await expectProblem(await callApi('GET', '/holds', { token: pending.token }), 401, 'token_revoked');
  await expectProblem(await askForHold(pending, group), 401, 'token_revoked');
});
