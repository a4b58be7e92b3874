import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of a server that answers `POST /<statuses>/<name>`, as `/500-200/x`, and tells by `GET /<name>` what it was sent. */
    receiver: string;
  }
}

/** What a partner's server received. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A real server beside workerd: the first status for the first request, the last one for all that follow. */
export default async function provideReceiver(project: TestProject): Promise<() => void> {
  const received = new Map<string, Received[]>();
  const server = createServer((request, response) => {
    void (async () => {
      const [first = '', name = first] = (request.url ?? '').slice(1).split('/');
      const own = received.get(name) ?? [];
      if (request.method === 'GET') return response.end(JSON.stringify(own));
      received.set(name, [...own, { headers: request.headers as Record<string, string>, body: await readBody(request) }]);
      const statuses = first.split('-').map(Number);
      response.writeHead(statuses[Math.min(own.length, statuses.length - 1)] ?? 200, { location: `/200/sent-on-from-${name}` });
      return response.end('seen');
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  project.provide('receiver', `http://localhost:${(server.address() as AddressInfo).port}`);
  return () => void server.close();
}
