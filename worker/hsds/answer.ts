import type { Context } from 'hono';

/** Whoever asks again within an hour may be given the last answer while the next is made. */
const CACHING = 'public, max-age=300, stale-while-revalidate=3600';

async function tagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `"${[...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

/** Whether the asker has this answer already; on the way, a tag may have been made a weak one. */
function isKnown(c: Context, tag: string): boolean {
  const known = (c.req.header('If-None-Match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return c.req.method !== 'POST' && (known.includes(tag) || known.includes('*'));
}

/** An answer of one piece: with a tag, by which an asker learns that nothing has changed. */
export async function answerWhole(c: Context, body: unknown): Promise<Response> {
  const text = JSON.stringify(body);
  const tag = await tagOf(text);
  c.header('ETag', tag);
  c.header('Cache-Control', CACHING);
  if (isKnown(c, tag)) return c.body(null, 304);
  c.header('Content-Type', 'application/json; charset=utf-8');
  return c.body(text);
}

/** An answer of any length, a line a record; never more of it in memory than the asker takes. What fails first is told as a problem. */
export async function answerLines(c: Context, chunks: AsyncGenerator<readonly unknown[]>): Promise<Response> {
  let next = await chunks.next();
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value.map((one) => `${JSON.stringify(one)}\n`).join('')));
      next = await chunks.next();
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
  c.header('Cache-Control', CACHING);
  return c.body(lines);
}
