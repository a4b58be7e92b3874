import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCALES } from '../domain/locales.ts';

/** The policy that a file carries for when it is opened from disk. */
function policyOf(html: string): string {
  return (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"');
}

/**
 * Rules of `_headers` for the files that people keep: downloaded and not shown, and with their own policy in place of the site's,
 * which would not let what is inside them run.
 * @throws RangeError when the files do not all have one policy
 */
export function headersOf(files: readonly string[]): string {
  const [policy, ...others] = [...new Set(files.map(policyOf))];
  if (policy === undefined || policy === '' || others.length > 0) throw new RangeError('The files to keep need one policy');
  const rules = LOCALES.map((locale) =>
    [
      `/${locale}/listas/*`,
      '! Content-Security-Policy',
      `Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
      'Content-Disposition: attachment',
      'X-Robots-Tag: noindex',
    ].join('\n  '),
  );
  return rules.join('\n\n');
}

export function takeAway(): AstroIntegration {
  return {
    name: 'take-away',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = globSync('*/listas/*.htm', { cwd: folder }).map((file) => readFileSync(`${folder}${file}`, 'utf8'));
        const headers = readFileSync(`${folder}_headers`, 'utf8');
        writeFileSync(`${folder}_headers`, `${headers.trimEnd()}\n\n${headersOf(files)}\n`);
      },
    },
  };
}
