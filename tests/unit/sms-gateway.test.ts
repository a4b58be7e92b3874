import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { septetsOf, SINGLE_SMS } from '#domain/gsm7.ts';
import { textQuerySchema } from '#domain/text-contract.ts';

/** The gateway as the guide prints it, so that whoever copies it has what was tried. */
const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/sms.md', 'utf8')) ?? [];
const { default: gateway } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(example)}`)) as {
  default: { fetch: (request: Request) => Promise<Response> };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the gateway asks of the site for a message, and what it sends back. */
async function send(text: string, answer = () => Promise.resolve(new Response('Chiapas: ...'))) {
  const asked: URLSearchParams[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url.replace('YOUR-SITE', 'example.org')).searchParams);
    return answer();
  });
  const response = await gateway.fetch(new Request('https://gateway.example', { method: 'POST', body: new URLSearchParams({ text }) }));
  return { asked: asked.map((query) => textQuerySchema.safeParse(Object.fromEntries(query)).data), reply: await response.text() };
}

it.each([
  ['dormir chiapas', '07', 'emergency_lodging'],
  ['Necesito dormir en Chiapas.', '07', 'emergency_lodging'],
  ['ABOGADO, Ciudad de México', '09', 'legal'],
  ['estado de mexico comida', '15', 'food'],
  ['refugio q. roo', '23', 'shelter'],
])('«%s» is understood', async (text, state, need) => {
  expect(await send(text)).toEqual({ asked: [{ state, need, lang: 'es' }], reply: 'Chiapas: ...' });
});

it.each(['', 'hola', 'dormir', 'chiapas', 'constructor chiapas'])(
  '«%s» gets a line that says what to write, and a number',
  async (text) => {
    const { asked, reply } = await send(text);
    expect(asked).toEqual([]);
    expect(reply).toMatch(/Escribe tu estado.*800 553 3000/);
    expect(septetsOf(reply)).toBeLessThanOrEqual(SINGLE_SMS);
  },
);

it('when the site refuses or does not answer, the same line is sent', async () => {
  for (const answer of [() => Promise.resolve(new Response('{}', { status: 400 })), () => Promise.reject(new Error('no network'))])
    expect((await send('dormir narnia', answer)).reply).toMatch(/800 553 3000/);
});
