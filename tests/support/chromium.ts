import { spawnSync } from 'node:child_process';
import packaged from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

function installed(): string | undefined {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH'];
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find((path) => path !== '');
}

/** Where Chromium is: `CHROME_PATH`, else one on the PATH, else the one that npm brought. */
export async function chromiumPath(): Promise<string> {
  return installed() ?? packaged.executablePath();
}

export async function launchChromium(): Promise<Browser> {
  const own = installed();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({
    executablePath: own ?? (await packaged.executablePath()),
    args: own ? args : [...packaged.args.filter((arg) => arg !== '--single-process'), ...args],
    headless: true,
  });
}
