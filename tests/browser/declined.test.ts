import { expect, it } from 'vitest';
import { lastMonths } from '#domain/declined.ts';
import { send, STATE } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: true });

it('whoever asks for a bed reads how often shelters of the state had none to give, and why', async () => {
  const { DB } = await site.harness.getWorker<Env>().getEnv();
  const [month] = lastMonths(new Date());
  await DB.prepare("insert into hold_counts values (?, '07', 'declined', 'no_bed', 27)").bind(month).run();
  const context = await site.browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption({ label: 'Chiapas' });
  await page.getByLabel('Un albergue para víctimas de trata').check();
  await send(page);
  expect(await page.locator('main').innerText()).toContain(
    'En un año, los albergues de este estado no pudieron dar una cama: 20 veces o más no había cama.',
  );
  await context.close();
});
