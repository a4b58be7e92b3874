/** The little Markdown of guides: paragraphs, `- ` lists, **bold** and [links](target). Anything else is plain text. */

export interface Span {
  readonly text: string;
  readonly bold: boolean;
  /** As written: `guide:slug`, `guide:slug#section`, a page of the site such as `/numeros/`. */
  readonly target?: string;
}

export type Line = readonly Span[];

export type Block = { readonly kind: 'paragraph'; readonly line: Line } | { readonly kind: 'list'; readonly items: readonly Line[] };

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/;

function readLinks(text: string, bold: boolean): Line {
  const found = LINK.exec(text);
  if (!found) return text === '' ? [] : [{ text, bold }];
  const [whole, words = '', target = ''] = found;
  const before = text.slice(0, found.index);
  return [
    ...(before === '' ? [] : [{ text: before, bold }]),
    { text: words, bold, target },
    ...readLinks(text.slice(found.index + whole.length), bold),
  ];
}

/** One line of text → its spans. */
export function readLine(text: string): Line {
  return text.split('**').flatMap((part, index) => readLinks(part, index % 2 === 1));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readChunk(chunk: string): readonly Block[] {
  const [before = '', ...items] = `\n${chunk}`.split(/\n\s*- /).map(oneLine);
  return [
    ...(before === '' ? [] : [{ kind: 'paragraph' as const, line: readLine(before) }]),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items: items.map(readLine) }]),
  ];
}

/** A text of several paragraphs and lists → its blocks. */
export function readProse(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((chunk) => chunk.trim() !== '')
    .flatMap(readChunk);
}

export function listLines(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.line]));
}

export function plainText(line: Line): string {
  return line.map(({ text }) => text).join('');
}

export function targetsIn(text: string): readonly string[] {
  return listLines(readProse(text)).flatMap((line) => line.flatMap(({ target }) => target ?? []));
}
