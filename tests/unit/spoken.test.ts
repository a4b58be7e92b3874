import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { spokenLanguageSchema } from '#domain/spoken.ts';
import languages from '#content/languages.json' with { type: 'json' };

const file = { file: 'mfs-hello.mp4', seconds: 12, credit: 'A person' };
const signed = {
  code: 'mfs',
  variant: 'Ciudad de México',
  credit: 'A person',
  reviewer: { name: 'Another person', date: '2026-11-28' },
  lines: [{ es: 'Hola.', video: file }],
};

it('a line may be written, spoken or signed, and each recording says whose it is', () => {
  const lines = [
    { es: 'Hola.', text: 'Hello.' },
    { es: 'Hola.', audio: { ...file, file: 'mfs-hello.ogg' } },
    { es: 'Hola.', video: file },
  ];
  expect(spokenLanguageSchema.safeParse({ ...signed, lines }).error).toBeUndefined();
  const { credit: _, ...nameless } = file;
  for (const line of [{ es: 'Hola.', video: nameless }, { es: 'Hola.' }, { text: 'Hello.' }, { es: 'Hola.', audio: file }])
    expect(spokenLanguageSchema.safeParse({ ...signed, lines: [line] }).success, JSON.stringify(line)).toBe(false);
});

it('nothing stands without a named reviewer, or comes from elsewhere', () => {
  const remote = { ...file, file: 'https://example.org/hello.mp4' };
  for (const change of [{ reviewer: null }, { variant: '' }, { credit: '' }, { lines: [] }, { lines: [{ es: 'Hola.', video: remote }] }])
    expect(spokenLanguageSchema.safeParse({ ...signed, ...change }).success, JSON.stringify(change)).toBe(false);
});

it('every file is named after its language, which is in the list, and every recording is there', () => {
  const codes = new Set(languages.map((language) => language.codes[0]));
  for (const path of globSync('content/languages/said/*.yaml')) {
    const spoken = spokenLanguageSchema.parse(parse(readFileSync(path, 'utf8')));
    expect(basename(path, '.yaml')).toBe(spoken.code);
    expect(codes).toContain(spoken.code);
    for (const { audio, video } of spoken.lines)
      for (const media of [audio, video]) if (media) expect(globSync(`public/said/${media.file}`)).toHaveLength(1);
  }
});
