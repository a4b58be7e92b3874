import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { fillInChiapas, send, STATE, unfold } from '../support/finder.ts';
import { loadContent } from '../support/own-database.ts';
import { startServer } from '../support/server.ts';

/** `npm run screenshots`: the pages as people see them, for a person to look at, in `screenshots/`. */

const VIEWS = {
  phone: { viewport: { width: 360, height: 640 }, colorScheme: 'light' },
  'phone-dark': { viewport: { width: 360, height: 640 }, colorScheme: 'dark' },
  desktop: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  'desktop-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const;

async function askInChiapas(page: Page): Promise<void> {
  await fillInChiapas(page);
  await send(page);
}

async function askWrongly(page: Page): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption('07');
  await unfold(page, '¿Qué edad tienes?');
  await page.getByLabel('Edad en años').fill('ciento');
  await send(page);
}

const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/es/'),
  'home-en': (page) => page.goto('/en/'),
  options: askInChiapas,
  error: askWrongly,
  numbers: (page) => page.goto('/es/numeros/'),
  'before-call': (page) => page.goto('/es/antes-de-llamar/'),
  languages: (page) => page.goto('/es/idiomas/'),
  creole: (page) => page.goto('/ht/'),
  guides: (page) => page.goto('/es/guias/'),
  guide: (page) => page.goto('/es/guias/sin-castigo/'),
  questions: (page) => page.goto('/es/preguntas/'),
  laws: (page) => page.goto('/es/leyes/'),
  option: (page) => page.goto('/es/opcion/'),
  outcome: (page) => page.goto('/es/opcion/16/'),
  deadlines: (page) => page.goto('/es/plazos/'),
  'search-static': (page) => page.goto('/es/buscar/'),
  style: (page) => page.goto('/es/estilo/'),
  'not-found': (page) => page.goto('/nada/'),
  states: (page) => page.goto('/es/estados/'),
  state: (page) => page.goto('/es/estados/09/'),
  service: async (page) => {
    await page.goto('/es/estados/09/');
    await page.getByRole('link', { name: 'Comisión Ejecutiva de Atención a Víctimas de la Ciudad de México' }).first().click();
  },
  abroad: (page) => page.goto('/es/fuera/us-tx/'),
  consulates: (page) => page.goto('/es/consulados/'),
};

/** What only shows with scripts. */
const SCRIPTED: typeof PAGES = {
  search: async (page) => {
    await page.goto('/es/buscar/');
    await page.getByRole('searchbox').fill('me quitaron mi pasaporte');
    await page.locator('main ol li').first().waitFor();
  },
};

mkdirSync('screenshots', { recursive: true });
const [browser, server] = await Promise.all([launchChromium(), startServer(loadContent)]);
for (const [view, options] of Object.entries(VIEWS)) {
  for (const [pages, javaScriptEnabled] of [
    [PAGES, false],
    [SCRIPTED, true],
  ] as const) {
    const context = await browser.newContext({ ...options, baseURL: server.url, javaScriptEnabled });
    const page = await context.newPage();
    for (const [name, visit] of Object.entries(pages)) {
      await visit(page);
      await page.screenshot({ path: `screenshots/${name}-${view}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
await server.harness.close();
