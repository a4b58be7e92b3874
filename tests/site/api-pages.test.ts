import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOperations, type ApiDocument } from '#domain/api-docs.ts';
import { EXAMPLE_LANGUAGES, exampleOf, type ExampleLanguage } from '#domain/api-examples.ts';
import { resolveServices } from '#domain/directory.ts';
import { makeApiTypes } from '../../worker/commands/write-api-types.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import { makeDocument } from '../../worker/openapi/document.ts';
import { startServer, type Server } from '../support/server.ts';
import { BUILT } from '../support/site.ts';
import { decode } from '../support/text.ts';
import { faultsOfAnswer } from '../support/validator.ts';

const run = promisify(execFile);
const operations = listOperations(makeDocument() as unknown as ApiDocument);
const pages = ['v1', 'hsds', 'socios'] as const;
const htmlOf = (locale: string, page: string) => decode(readFileSync(`${BUILT}/${locale}/datos/api/${page}/index.html`, 'utf8'));

/** The examples of a page as somebody copies them, by operation and language. */
function examplesIn(html: string): ReadonlyMap<string, string> {
  return new Map([...html.matchAll(/<pre data-example="([^"]+)"[^>]*>(.*?)<\/pre>/gs)].map(([, id = '', code = '']) => [id, code]));
}

const open = operations.filter(({ isSecured }) => !isSecured);
const examples = new Map(pages.flatMap((page) => [...examplesIn(htmlOf('es', page))]));

describe.each(['es', 'en'])('the pages of the API in %s', (locale) => {
  it('show every operation once, with its parameters and its answers', () => {
    const sections = pages.flatMap((page) => htmlOf(locale, page).split('<section>').slice(1));
    expect(sections).toHaveLength(operations.length);
    for (const { id, method, path, parameters, answers } of operations) {
      const own = sections.filter((section) => section.includes(`<h2 id="${id}">`));
      expect(own, id).toHaveLength(1);
      expect(own[0]).toContain(`${method} ${path}`);
      for (const { name } of parameters) expect(own[0], id).toContain(`<code>${name}</code>`);
      for (const { status } of answers) expect(own[0], id).toContain(`<code>${status}</code>`);
    }
  });

  it('say the same examples, and lead to the document', () => {
    expect(new Map(pages.flatMap((page) => [...examplesIn(htmlOf(locale, page))]))).toEqual(examples);
    const index = decode(readFileSync(`${BUILT}/${locale}/datos/api/index.html`, 'utf8'));
    expect(index).toContain('href="/api/openapi.json"');
    for (const page of pages) expect(index).toContain(`href="/${locale}/datos/api/${page}/"`);
  });
});

it('whatever asks for no token has an example in each language', () => {
  const wanted = open.flatMap(({ id }) => EXAMPLE_LANGUAGES.map((language) => `${id} ${language}`));
  expect([...examples.keys()].sort()).toEqual(wanted.sort());
});

it('the types of the client are those of the document: else `npm run api:types`', async () => {
  expect(readFileSync('examples/api.d.ts', 'utf8') === (await makeApiTypes())).toBe(true);
});

describe('an example that is copied', () => {
  let server: Server;
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  beforeAll(async () => {
    server = await startServer();
    const worker = server.harness.getWorker<Env>();
    await worker.applyD1Migrations('DB');
    const { DB } = await worker.getEnv();
    const services = resolveServices(readDirectory('content')).filter(({ id }) => id.startsWith('07-'));
    await loadDirectory(DB, services, readSurveys('content'));
  });
  afterAll(async () => {
    await server.harness.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs it as its language does; what it prints. */
  async function execute(language: ExampleLanguage, code: string): Promise<string> {
    const [name, command] = { curl: ['a.sh', 'bash'], typescript: ['a.mts', process.execPath], python: ['a.py', 'python3'] }[language] as [
      string,
      string,
    ];
    const file = join(folder, name);
    writeFileSync(file, code);
    return (await run(command, [file], { maxBuffer: 64e6 })).stdout;
  }

  const isThere = async (command: string) =>
    run(command, ['--version']).then(
      () => true,
      () => false,
    );

  it('runs as it stands, and prints an answer as the document says', async () => {
    const missing = [...((await isThere('curl')) ? [] : ['curl']), ...((await isThere('python3')) ? [] : ['python'])];
    for (const { id } of open) {
      const printed = new Set<string>();
      for (const language of EXAMPLE_LANGUAGES.filter((one) => !missing.includes(one))) {
        const code = examples.get(`${id} ${language}`)?.replaceAll(/https?:\/\/[^/'"]+/g, server.url) ?? '';
        expect(code, id).toContain(exampleOf(id)?.path);
        const body = (await execute(language, code)).trim();
        const isText = exampleOf(id)?.isText ?? false;
        const type = isText ? 'text/plain; charset=utf-8' : 'application/json';
        expect(faultsOfAnswer({ operationId: id, status: 200, type, body }), `${id} ${language}`).toEqual([]);
        // The same answer; the hour in it may be another.
        printed.add(isText ? body : Object.keys(JSON.parse(body) as object).join());
      }
      expect([id, printed.size]).toEqual([id, 1]);
    }
  });

  it('with types finds services in both ways', async () => {
    const { stdout } = await run(process.execPath, ['examples/client.ts', server.url]);
    expect(stdout).toMatch(/^active: .*Derechos Humanos/im);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(5);
  });
});
