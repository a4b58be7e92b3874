import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: false });

async function openPage(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await site.browser.newContext({ baseURL: site.url, ...options });
  return context.newPage();
}

it('without JavaScript, a few answers lead to what to do today, and nothing is sent but the pages', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`));
  await page.goto('/es/opcion/');
  for (const answer of ['No, soy de otro país', 'No, tengo 18 años o más', 'En México, y puedo ir a una oficina', 'No', 'Sí']) {
    await page.getByRole('link', { name: answer, exact: true }).click();
  }
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Puedes pedir la tarjeta humanitaria');
  expect(await page.getByRole('heading', { name: 'Qué hacer hoy' }).count()).toBe(1);
  expect(asked.filter((request) => !/^GET \/(es\/opcion\/(\d+\/)?|_astro\/[^?]*|favicon\.svg)$/.test(request))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

it('whoever attends to somebody, and a consul, find from the first page what is theirs, without JavaScript', async () => {
  for (const heading of ['Los primeros minutos con una posible víctima', 'Para el personal de un consulado en México']) {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
    await page.goto('/es/');
    await page.getByRole('link', { name: 'Si atiendes a alguien o eres de un consulado' }).click();
    await page.getByRole('link', { name: heading }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    await page.goto('/es/guias/');
    await page.getByRole('link', { name: 'Hoja de referencia' }).click();
    expect(await page.locator('.paper').isVisible()).toBe(true);
    await page.context().close();
  }
});

it('a question leads to the section that answers it', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  await page.goto('/es/preguntas/');
  await page.getByRole('link', { name: '¿Dónde pido un abogado gratis?' }).click();
  expect(new URL(page.url()).hash).toBe('#where-to-ask');
  expect(await page.locator('#where-to-ask h2').isVisible()).toBe(true);
  await page.context().close();
});
