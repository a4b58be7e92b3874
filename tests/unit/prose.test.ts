import { describe, expect, it } from 'vitest';
import { pathOf } from '#domain/guide.ts';
import { listLines, plainText, readLine, readProse, targetsIn } from '#domain/prose.ts';

describe('prose', () => {
  it('is paragraphs and lists, a list also right under its paragraph', () => {
    const blocks = readProse('Puedes pedir\nesto:\n- un abogado\n- un\n  intérprete\n\nEs gratis.\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(listLines(blocks).map(plainText)).toEqual(['Puedes pedir esto:', 'un abogado', 'un intérprete', 'Es gratis.']);
  });

  it('has bold words and links, also a link in bold', () => {
    expect(readLine('Llama al **911** o lee [esto](guide:sin-castigo). **[Más](/numeros/)**')).toEqual([
      { text: 'Llama al ', bold: false },
      { text: '911', bold: true },
      { text: ' o lee ', bold: false },
      { text: 'esto', bold: false, target: 'guide:sin-castigo' },
      { text: '. ', bold: false },
      { text: 'Más', bold: true, target: '/numeros/' },
    ]);
  });

  it('keeps HTML as the text it is', () => {
    expect(readLine('<script>alert(1)</script>')).toEqual([{ text: '<script>alert(1)</script>', bold: false }]);
  });

  it('leads to guides, to their sections, and to pages of the same language', () => {
    expect(
      targetsIn('- [a](guide:tus-datos)\n- [b](guide:tus-datos#press)\n- [c](/estados/)').map((target) => pathOf(target, 'en')),
    ).toEqual(['/en/guias/tus-datos/', '/en/guias/tus-datos/#press', '/en/estados/']);
  });
});
