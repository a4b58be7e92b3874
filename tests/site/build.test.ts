import { globSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PAGE_FAMILIES } from '../../src/build/worker-texts.ts';
import { SECURITY_HEADERS } from '../../worker/http/security-headers.ts';
import { BUILT, listPages } from '../support/site.ts';

const pages = listPages();

describe('what is deployed', () => {
  const deployed = JSON.parse(readFileSync('dist/server/wrangler.json', 'utf8')) as {
    main?: string;
    assets?: { run_worker_first?: string[] };
    d1_databases?: { binding: string }[];
    observability?: { enabled: boolean };
    triggers?: { crons?: string[] };
  };

  it('has the Worker, its database, and the API and the way out before the static files', () => {
    expect(deployed.main).toBe('entry.mjs');
    const first = deployed.assets?.run_worker_first ?? [];
    expect(first).toEqual(expect.arrayContaining(['/api/*', '/salir/*']));
    for (const list of ['s', 'estados', 'fuera', 'consulados', 'numeros'])
      for (const locale of ['es', 'en']) expect(first).toContain(`/${locale}/${list}/*`);
    expect(deployed.d1_databases?.map(({ binding }) => binding)).toEqual(['DB']);
  });

  it('has no script that the browser of an older phone cannot read', () => {
    const scripts = globSync(`${BUILT}/_astro/*.js`);
    expect(scripts.length).toBeGreaterThan(3);
    // Safari below 16.4 reads no lookbehind; Chrome below 110 has no sorted copies.
    for (const script of scripts) expect(readFileSync(script, 'utf8'), script).not.toMatch(/\(\?<[=!]|\.to(?:Sorted|Reversed|Spliced)\(/);
  });

  it('has a Worker of at most 350 KiB, gzip, without the content that pages are made of', () => {
    // All modules together, as `wrangler deploy` and `npm run bench` count them.
    const bytes = gzipSync(Buffer.concat(globSync('dist/server/**/*.mjs').map((file) => readFileSync(file)))).length;
    expect(bytes / 1024).toBeGreaterThan(50);
    expect(bytes / 1024).toBeLessThanOrEqual(350);
  });

  it('asks in the Worker for no sentence that was left out of it', () => {
    const own = globSync('dist/server/**/*.mjs.map').flatMap((file) => {
      const { sources, sourcesContent } = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[]; sourcesContent: string[] };
      return sourcesContent.filter(
        (_, index) => /\/(?:src|worker)\//.test(sources[index] ?? '') && !/worker-texts/.test(sources[index] ?? ''),
      );
    });
    expect(own.length).toBeGreaterThan(100);
    for (const family of PAGE_FAMILIES)
      expect(
        own.filter((text) => text.includes(`'${family}.`) || text.includes(`\`${family}.`)).map((text) => text.slice(0, 200)),
        family,
      ).toEqual([]);
  });

  it('has no file but what a browser asks for, and nothing of the repository', () => {
    const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
    expect(files.length).toBeGreaterThan(1000);
    expect(files.filter((file) => /\/\.git|\.(?:map|ts|astro|sql|toml|md|lock)$|\/package(?:-lock)?\.json$/.test(file))).toEqual([]);
  });

  it('has in the Worker no test, no command, no demonstration', () => {
    const sources = globSync('dist/server/**/*.mjs.map').flatMap(
      (file) => (JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] }).sources,
    );
    expect(sources.filter((source) => source.endsWith('/worker/api.ts'))).not.toEqual([]);
    expect(sources.filter((source) => /\/tests\/|\/worker\/commands\//.test(source))).toEqual([]);
  });

  it('is woken once a day to erase what is old, and every five minutes to send notices again', () => {
    expect(deployed.triggers?.crons).toEqual(['23 11 * * *', '*/5 * * * *']);
  });

  it('keeps no log of requests', () => {
    expect(deployed.observability).toEqual({ enabled: false });
  });

  it('gives static files the same security headers as the Worker gives its answers', () => {
    const [, ...lines] = (readFileSync('public/_headers', 'utf8').split('\n\n')[0] ?? '').split('\n');
    expect(
      Object.fromEntries(
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/s)
            .slice(0, 2),
        ),
      ),
    ).toEqual(SECURITY_HEADERS);
  });
});

describe('every built page', () => {
  it.each(pages.map(({ path, html }) => [path, html] as const))('%s has a language and one h1', (_, html) => {
    expect(html).toMatch(/<html lang="(es|en|fr|pt|ht)"/);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  });

  it('has no inline script or style, and loads nothing from elsewhere', () => {
    for (const { path, html } of pages) {
      expect(html.match(/<script(?![^>]*\bsrc=)(?! type="application\/ld\+json">)/g), path).toBeNull();
      expect(html.match(/<style|\sstyle="/g), path).toBeNull();
      expect(
        [...html.matchAll(/<(?:script|img|link)[^>]*(?:src|href)="([^"]*)"/g)]
          .map(([, url]) => url)
          .filter((url) => /^(https?:)?\/\//.test(url ?? '')),
        path,
      ).toEqual([]);
    }
  });
});

it('every state has a static copy for when the database does not answer', () => {
  for (let code = 1; code <= 32; code += 1) {
    const copy = JSON.parse(readFileSync(`${BUILT}/data/${String(code).padStart(2, '0')}.json`, 'utf8')) as {
      services: { kind: string }[];
    };
    const kinds = new Set(copy.services.map(({ kind }) => kind));
    expect(
      ['child_protection', 'prosecutor', 'victims_commission', 'human_rights_commission'].filter((kind) => !kinds.has(kind)),
      String(code),
    ).toEqual([]);
  }
});
