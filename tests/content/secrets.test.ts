import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isTokenForm, ROLES } from '#domain/token.ts';
import { makeToken } from '../../worker/partners/token.ts';

/** Files of the repository; without git (a downloaded copy), all that are not made by tools. */
function listFiles(): readonly string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  if (status === 0 && stdout !== '') return stdout.split('\0').filter((path) => path !== '');
  return globSync('**/*', { withFileTypes: true, exclude: ['node_modules', 'dist', '.git', '.astro', '.wrangler', 'screenshots'] })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
}

const PATTERNS: readonly RegExp[] = [
  new RegExp(`-----BEGIN (?:[A-Z]+ )*PRIVATE ${'KEY'}`),
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{40,}/,
  /\bglpat-[A-Za-z0-9_-]{20}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\b[rs]k_live_[A-Za-z0-9]{20,}/,
  /\bAIza[0-9A-Za-z_-]{35}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\./,
  /\b(?:CLOUDFLARE_API_TOKEN|CF_API_TOKEN|CLOUDFLARE_API_KEY)\s*[:=]\s*["']?[A-Za-z0-9_-]{30,}/,
];

/** What somebody could use, as it stands in a text; a partner's token is known by its checksum. */
function secretsIn(text: string): readonly string[] {
  const own = (text.match(/[a-z]{2,8}_[A-Za-z0-9]{30,60}/g) ?? []).filter((word) => isTokenForm(word));
  return [...PATTERNS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []), ...own].map((secret) => `${secret.slice(0, 12)}…`);
}

it('no file of the repository has a key, a token or a password of anybody', () => {
  const files = listFiles();
  expect(files.length).toBeGreaterThan(500);
  const found = files
    .filter((path) => !/\.(?:png|webp|ico|wasm)$/.test(path))
    .map((path) => ({ path, secrets: secretsIn(readFileSync(path, 'utf8')) }))
    .filter(({ secrets }) => secrets.length > 0);
  expect(found).toEqual([]);
});

it('a token of each role is found in a sentence, and so are keys of others', () => {
  for (const role of ROLES) expect(secretsIn(`token: ${makeToken(role)}.`), role).toHaveLength(1);
  for (const secret of [`ghp_${'a1'.repeat(18)}`, `AKIA${'A'.repeat(16)}`, `-----BEGIN RSA PRIVATE ${'KEY'}-----`])
    expect(secretsIn(`"${secret}"`), secret.slice(0, 4)).toHaveLength(1);
});
