import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locales.ts';
import { linesOf } from '#domain/prose-faults.ts';
import { proseOf } from '#domain/guide.ts';
import { measure } from '#domain/readability.ts';
import { proseOfOutcome } from '#domain/tree-faults.ts';
import { proseOfTextPage } from '#domain/text-page.ts';
import { readGuides, readTextPages, readTree } from '../guides/read.ts';

/** `npm run readability`: how easily every page of prose reads. INFLESZ is of Spanish only. */

function row(page: string, locale: Locale, texts: readonly string[]): string {
  const { inflesz, sentences, words, longest, median } = measure(linesOf(texts));
  const level = locale === DEFAULT_LOCALE ? inflesz.toFixed(1) : '';
  return [page.padEnd(52), level.padStart(7), ...[words, sentences, median, longest].map((figure) => String(figure).padStart(9))].join(' ');
}

const tree = readTree('content');
const rows = LOCALES.flatMap((locale) => [
  ...readGuides('content')
    .filter((guide) => guide.locale === locale)
    .map((guide) => row(`/${locale}/guias/${guide.slug}/`, locale, proseOf(guide))),
  ...readTextPages('content')
    .filter((page) => page.locale === locale)
    .map((page) => row(`/${locale}${page.path}`, locale, proseOfTextPage(page))),
  ...Object.values(tree.questions).map(({ path, help }) => row(`/${locale}/opcion/${path}/`, locale, [help[locale]])),
  ...Object.values(tree.outcomes).map((outcome) =>
    row(`/${locale}/opcion/${outcome.path}/`, locale, proseOfOutcome(outcome, tree, locale)),
  ),
]);
const head = ['page'.padEnd(52), 'INFLESZ', ...['words', 'sentences', 'median', 'longest'].map((name) => name.padStart(9))].join(' ');
console.log([head, ...rows].join('\n'));
