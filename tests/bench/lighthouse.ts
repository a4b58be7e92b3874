import { globSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { chromiumPath } from '../support/chromium.ts';
import { compress } from '../support/compressing.ts';
import { loadContent } from '../support/own-database.ts';
import { startServer } from '../support/server.ts';
import { keepTold } from './tools.ts';

/**
 * `npm run lighthouse`: the four scores of the main way, as on a cheap phone with slow 4G (Lighthouse's own simulation).
 * Lighthouse and what it needs are 128 MB, so npx brings it for this command alone.
 */

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const SETTINGS = { config: { extends: 'lighthouse:default', settings: { onlyCategories: [...CATEGORIES] } } };

interface Result {
  readonly categories: Record<
    string,
    { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; weight: number }[] }
  >;
  readonly runtimeError?: { readonly message: string };
  readonly audits: Record<string, { readonly score: number | null; readonly numericValue?: number; readonly title: string }>;
}

interface Tab {
  close: () => Promise<unknown>;
}

interface Tools {
  readonly navigate: (tab: Tab, url: string) => Promise<{ lhr: Result }>;
  readonly launch: (options: object) => Promise<{ newPage: () => Promise<Tab>; close: () => Promise<void> }>;
}

/** npx puts the packages that it brought on the PATH, and nowhere else. */
async function loadTools(): Promise<Tools> {
  const binaries = (process.env['PATH'] ?? '').split(delimiter).find((folder) => folder.includes('_npx'));
  if (!binaries) throw new Error('Run this by `npm run lighthouse`');
  const lighthouse = await import(join(dirname(binaries), 'lighthouse/core/index.js'));
  const puppeteer = await import(join(dirname(binaries), 'puppeteer-core/lib/puppeteer/puppeteer-core.js'));
  return {
    navigate: (tab, url) => lighthouse.navigation(tab, url, SETTINGS),
    launch: (options) => puppeteer.default.launch(options),
  };
}

const ANSWER = '/es/opciones/';
const SERVICE = longestService();
/** The build says where it is published (`SITE_URL` in package.json): whole addresses in it are this server's. */
const PORT = 8799;

/** The service with the longest page: what holds there holds for the others. */
function longestService(): string {
  const pages = globSync('dist/client/es/s/*/index.html').sort((a, b) => statSync(b).size - statSync(a).size);
  return (pages[0] ?? '').slice('dist/client'.length, -'index.html'.length);
}

const tools = await loadTools();
const server = await startServer(loadContent);
const site = await compress(server.url, PORT, { [ANSWER]: 'state=07&needs=legal' });
const browser = await tools.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'], headless: 'shell' });

const PAGES = {
  home: '/es/',
  'home (en)': '/en/',
  state: '/es/estados/09/',
  service: SERVICE,
  numbers: '/es/numeros/',
  guide: '/es/guias/sin-castigo/',
  'answer (noindex)': ANSWER,
};

/** A first visit, so that what is measured is the page and not the local server. */
async function visit(url: string): Promise<void> {
  const html = await (await fetch(url)).text();
  const files = [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script)[^>]*?(?:href|src)="(\/[^"]+)"/g)];
  for (const [, file] of files) await fetch(new URL(file ?? '', url));
}

/** What keeps a category from 100. */
function listLosses({ categories, audits }: Result): readonly string[] {
  const counted = CATEGORIES.flatMap((category) => (categories[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0));
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    return audit?.score != null && audit.score < 0.9 ? [`${id}: ${audit.title}`] : [];
  });
}

const rows: Record<string, Record<string, number>> = {};
for (const [name, path] of Object.entries(PAGES)) {
  await visit(`${site.url}${path}`);
  const tab = await browser.newPage();
  const { lhr } = await tools.navigate(tab, `${site.url}${path}`);
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? Number.NaN) * 100);
  rows[name] = {
    ...Object.fromEntries(CATEGORIES.map((category) => [category, score(category)])),
    'LCP ms': Math.round(value('largest-contentful-paint')),
    'FCP ms': Math.round(value('first-contentful-paint')),
    'TBT ms': Math.round(value('total-blocking-time')),
    CLS: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
  };
  for (const loss of listLosses(lhr)) console.log(`${name}: ${loss}`);
  await tab.close();
}
console.table(rows);
keepTold('lighthouse', rows);
await browser.close();
await site.close();
await server.harness.close();
