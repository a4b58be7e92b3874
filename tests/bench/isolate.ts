import { api } from '../../worker/api.ts';

/** What is to be done, so many times one after the other: a request to the API, or statements as they are. */
export interface Task {
  readonly rounds: number;
  readonly path?: string;
  readonly body?: object;
  readonly statements?: readonly { readonly sql: string; readonly params: readonly unknown[] }[];
}

async function once({ path, body, statements = [] }: Task, env: Env): Promise<void> {
  if (path === undefined) {
    const bound = statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params));
    await env.DB.batch(bound);
    return;
  }
  const init = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
  const response = await api.request(`https://example.org${path}`, init, env);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await response.arrayBuffer();
}

/** A Worker that repeats a task: whoever asks takes the time, for in an isolate the clock stands still between calls. */
export default {
  async fetch(request, env) {
    const task = await request.json<Task>();
    for (let round = 0; round < task.rounds; round += 1) await once(task, env);
    return new Response('done');
  },
} satisfies ExportedHandler<Env>;
