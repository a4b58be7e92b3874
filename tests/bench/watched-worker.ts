import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_startWorker as startWorker } from 'wrangler';
import { withLocalDatabase } from '../../worker/commands/local-database.ts';
import { makeTables } from '../support/own-database.ts';

export interface WatchedWorker {
  readonly url: string;
  /** Bytes that the Worker's isolate holds once what nobody needs is thrown away: it is, before a snapshot is taken. */
  readonly held: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

interface Told {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

type Call = (method: string) => Promise<Told>;

/** The runtime's inspector, one command at a time. It listens to tools of this machine alone, which say so by their origin. */
async function inspect(origin: URL): Promise<Call> {
  const [target] = (await (await fetch(new URL('/json', origin))).json()) as { webSocketDebuggerUrl: string }[];
  if (!target) throw new Error('The runtime has no inspector');
  // The type is the browser's; Node takes headers too.
  const options = { headers: { origin: 'http://localhost' } } as unknown as string[];
  const socket = new WebSocket(target.webSocketDebuggerUrl, options);
  const opened = Promise.withResolvers<void>();
  const waiting = new Map<number, (told: Told) => void>();
  socket.addEventListener('open', () => opened.resolve());
  socket.addEventListener('error', () => opened.reject(new Error('The inspector does not answer')));
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as Told;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
  });
  await opened.promise;
  let last = 0;
  return (method) => {
    last += 1;
    const { promise, resolve } = Promise.withResolvers<Told>();
    waiting.set(last, resolve);
    socket.send(JSON.stringify({ id: last, method, params: {} }));
    return promise;
  };
}

/** The built site and Worker with a database of their own, whose memory can be looked at while it works. */
export async function startWatched(fill: (db: D1Database) => Promise<void>): Promise<WatchedWorker> {
  const state = mkdtempSync(join(tmpdir(), 'puerta-abierta-'));
  await withLocalDatabase(async (db) => {
    await makeTables(db);
    await fill(db);
  }, state);
  const local = { hostname: '127.0.0.1', port: 0 };
  const worker = await startWorker({
    config: 'dist/server/wrangler.json',
    dev: { server: local, inspector: local, logLevel: 'none', watch: false, persist: state, remote: false },
  });
  await worker.ready;
  const inspector = await worker.inspectorUrl;
  if (!inspector) throw new Error('The runtime has no inspector');
  const call = await inspect(inspector);
  return {
    url: (await worker.url).origin,
    async held() {
      await call('HeapProfiler.takeHeapSnapshot');
      return (await call('Runtime.getHeapUsage')).result?.usedSize ?? Number.NaN;
    },
    async stop() {
      await worker.dispose();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
