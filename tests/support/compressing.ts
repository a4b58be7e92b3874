import { createServer, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface Compressing {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The lengths are those of the body before; under `no-referrer` Lighthouse 13.5 loses sight of the document it loads. */
const LEFT_OUT = ['content-length', 'transfer-encoding', 'referrer-policy'];

/** What is sent on: a visit to a page that only answers a form becomes that form. */
async function sentOn(request: IncomingMessage, forms: Readonly<Record<string, string>>): Promise<RequestInit> {
  const { method = 'GET', url = '/', headers } = request;
  const form = method === 'GET' ? forms[url] : undefined;
  if (form !== undefined) return { method: 'POST', body: new URLSearchParams(form), headers: { 'sec-fetch-site': 'same-origin' } };
  const chunks: Buffer[] = await request.toArray();
  const { 'content-type': type = 'text/plain', 'accept-language': language = 'es' } = headers;
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  // Says that a form is the site's own; the address that the browser knows is not the one behind.
  const from = headers['sec-fetch-site'];
  const site = typeof from === 'string' ? { 'sec-fetch-site': from } : undefined;
  return { method, ...body, headers: { 'content-type': type, 'accept-language': language, ...site } };
}

interface Kept {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** In front of the local server, which compresses nothing: what the edge does to text, and that it keeps what stays the same. */
export async function compress(origin: string, port: number, forms: Readonly<Record<string, string>> = {}): Promise<Compressing> {
  const kept = new Map<string, Kept>();

  async function ask(path: string, request: RequestInit): Promise<Kept> {
    const answer = await fetch(`${origin}${path}`, { ...request, redirect: 'manual' });
    const raw = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !LEFT_OUT.includes(name)));
    const isText = /text|json|javascript|svg/.test(headers['content-type'] ?? '');
    const one = {
      status: answer.status,
      headers: isText ? { ...headers, 'content-encoding': 'gzip' } : headers,
      body: isText ? gzipSync(raw) : raw,
    };
    if (answer.ok && request.method === 'GET') kept.set(path, one);
    return one;
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const found = request.method === 'GET' ? kept.get(path) : undefined;
    const { status, headers, body } = found ?? (await ask(path, await sentOn(request, forms)));
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
