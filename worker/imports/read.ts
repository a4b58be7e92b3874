import type { ImportFaultCode, ReadFile } from '#domain/import.ts';
import { readJsonFile } from './read-json.ts';
import type { SentFile } from './read-package.ts';

function refused(fault: ImportFaultCode): ReadFile {
  return { rows: [], faults: [{ line: 1, column: '', fault }], kept: [], notKept: [] };
}

/** The bytes of a file as text; `undefined` when they are not UTF-8. */
export function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file as it was sent: JSON when it begins like it, else CSV; several are a data package. What is wrong with it is in its faults. */
export async function readImport(sent: string | readonly SentFile[] | undefined): Promise<ReadFile> {
  if (sent === undefined) return refused('not_utf8');
  if (typeof sent !== 'string') {
    if (sent.some(({ text }) => text.includes('\uFFFD'))) return refused('not_utf8');
    return (await import('./read-package.ts')).readPackage(sent);
  }
  const text = sent.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused('empty');
  // What pasting a file of another encoding leaves behind.
  if (text.includes('\uFFFD')) return refused('not_utf8');
  if (!/^\s*[[{]/.test(text)) return (await import('./read-package.ts')).readCsv(text);
  try {
    return readJsonFile(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refused('not_json');
    throw error;
  }
}
