import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  return { method, ...body, headers: { 'content-type': type, 'accept-language': language } };
}

/** In front of the local server, which compresses nothing: what the edge does to text. */
export async function compress(origin: string, forms: Readonly<Record<string, string>> = {}): Promise<Compressing> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${origin}${request.url}`, { ...(await sentOn(request, forms)), redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !LEFT_OUT.includes(name)));
    const isText = /text|json|javascript|svg/.test(headers['content-type'] ?? '');
    response.writeHead(answer.status, isText ? { ...headers, 'content-encoding': 'gzip' } : headers);
    response.end(isText ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
