import { answer } from '#domain/answer.ts';
import type { Profile } from '#domain/profile.ts';
import type { StateCode } from '#domain/states.ts';
import { api } from '../../worker/api.ts';
import { listCandidates } from '../../worker/availability/queries.ts';
import { openForReading } from '../../worker/db/client.ts';
import { counting, type Counted } from './counting.ts';

/** What an answer may read: so much for each candidate, for each lodging with beds (its place, group, figures, shelter), and once. */
const PER_CANDIDATE = 4;
const PER_HOUSE = 6;
const FIXED = 64;

interface Question {
  readonly name: string;
  readonly state: StateCode;
  readonly profile: Profile;
}

export const THREE_NEEDS: Question = {
  name: 'three needs',
  state: '07',
  profile: { gender: 'male', age: 34, needs: ['shelter', 'legal', 'migration_regularisation'] },
};

const QUESTIONS: readonly Question[] = [
  { name: 'only the state', state: '07', profile: {} },
  { name: 'one need', state: '07', profile: { needs: ['shelter'] } },
  THREE_NEEDS,
  { name: 'a child', state: '09', profile: { age: 12, needs: ['protection'] } },
  { name: 'consulate', state: '09', profile: { nationality: 'GT', needs: ['consular'] } },
  { name: 'largest state', state: '09', profile: {} },
];

/** What anybody may ask without a token, beside the questions. */
const READS = {
  health: '/api/v1/health',
  states: '/api/v1/states',
  service: '/api/v1/services/07-victims-commission',
  coverage: '/api/v1/coverage?need=shelter',
  'HSDS page': '/api/hsds/services?page=5',
  'HSDS lines': '/api/hsds/organizations?page=2',
} as const;

export interface Read {
  readonly name: string;
  readonly calls: number;
  readonly rowsRead: number;
}

const start = (): Counted => ({ calls: 0, rowsRead: 0, statements: [] });

async function request(env: Env, name: string, path: string, body?: object): Promise<Read & { statements: Counted['statements'] }> {
  const counted = start();
  const init = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
  const response = await api.request(`https://example.org${path}`, init, { ...env, DB: counting(env.DB, counted) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return { name, ...counted };
}

function ask(env: Env, { name, state, profile }: Question) {
  return request(env, `availability, ${name}`, '/api/v1/availability', { state, profile });
}

/** Every read without a token, by its own request. */
export async function measureReads(env: Env): Promise<readonly Read[]> {
  const reads: Read[] = [];
  for (const question of QUESTIONS) reads.push(await ask(env, question));
  for (const [name, path] of Object.entries(READS)) reads.push(await request(env, name, path));
  return reads;
}

/** The questions that read more than their candidates are worth, as sentences. */
export async function listWasteful({ DB }: Env): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, state, profile } of QUESTIONS) {
    const counted = start();
    const isChild = typeof profile.age === 'number' && profile.age < 18;
    const asked = { state, needs: profile.needs ?? [], forChild: isChild };
    const { services, facts, bedGroups } = await listCandidates(openForReading(counting(DB, counted)), asked, new Date());
    if (answer({ state, profile, limit: 200 }, services, facts, '2026-11-28').services.length === 0)
      faults.push(`${name}: nothing was found`);
    const most = PER_CANDIDATE * services.length + PER_HOUSE * bedGroups.length + FIXED;
    if (counted.rowsRead > most) faults.push(`${name}: ${counted.rowsRead} rows read, ${services.length} candidates allow ${most}`);
  }
  return faults;
}

/** The questions that go through a whole table that grows, as sentences of SQLite's plan. */
export async function listScans(env: Env): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const question of QUESTIONS) {
    const { name, statements } = await ask(env, question);
    for (const { sql, params } of statements) {
      const plan = env.DB.prepare(`explain query plan ${sql}`).bind(...params);
      const { results } = await plan.all<{ detail: string }>();
      const scans = results.filter(({ detail }) =>
        /^SCAN (services|service_areas|service_needs|organizations|bed_groups|bed_figures|partners)\b/.test(detail),
      );
      faults.push(...scans.map(({ detail }) => `${name}: ${detail}`));
    }
  }
  return faults;
}

/** What an availability question asks of D1, to ask it again as it is. */
export async function statementsOf(env: Env, question: Question): Promise<Counted['statements']> {
  return (await ask(env, question)).statements;
}
