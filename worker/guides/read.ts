import { basename, dirname, join } from 'node:path';
import { listPublished, type DirectoryContent } from '#domain/content.ts';
import { findGuideFaults, type GuideContent } from '#domain/guide-faults.ts';
import { guideSchema, type Guide } from '#domain/guide.ts';
import { isLocale, type Locale } from '#domain/locales.ts';
import { LINKABLE_PAGES, TEXT_PAGES } from '#domain/pages.ts';
import { isWithheld } from '#domain/record.ts';
import { textPageSchema, type TextPage } from '#domain/text-page.ts';
import { treeAdviceListSchema, treeOutcomesSchema, treeQuestionsSchema, type Tree } from '#domain/tree.ts';
import { findTreeFaults } from '#domain/tree-faults.ts';
import { collect, ContentError, readYaml, yamlFiles } from '../directory/read.ts';

/** Reads `content/guides/<language>/<slug>.yaml`. @throws ContentError naming each file that is no guide */
export function readGuides(contentFolder: string): readonly Guide[] {
  return collect(yamlFiles(join(contentFolder, 'guides')), (path) => {
    const locale = basename(dirname(path));
    if (!isLocale(locale)) throw new ContentError(`${path}: ${locale} is no language of the site`);
    return { ...readYaml(path, guideSchema), locale, slug: basename(path, '.yaml') };
  });
}

/** What guides may cite, link to and call. */
export function surroundingsOf(directory: DirectoryContent): Omit<GuideContent, 'guides'> {
  const services = listPublished(directory).flatMap((organization) => organization.services);
  const open = services.filter((service) => !isWithheld(service));
  const phones = services.flatMap((service) => service.phones.map(({ number }) => number.replace(/\D/g, '')));
  return {
    laws: directory.laws,
    services: new Set(open.map(({ id }) => id)),
    pages: new Set(LINKABLE_PAGES),
    phones: new Set(phones.flatMap((digits) => [digits, digits.slice(-10)])),
  };
}

/** Reads `content/tree/`. @throws ContentError naming the wrong field */
export function readTree(contentFolder: string): Tree {
  return {
    questions: readYaml(join(contentFolder, 'tree/questions.yaml'), treeQuestionsSchema),
    outcomes: readYaml(join(contentFolder, 'tree/outcomes.yaml'), treeOutcomesSchema),
    advice: readYaml(join(contentFolder, 'tree/advice.yaml'), treeAdviceListSchema),
  };
}

export interface PlacedText extends TextPage {
  readonly locale: Locale;
  /** Where it stands, without its language. */
  readonly path: string;
}

/** Reads `content/pages/<language>/<id>.yaml`. @throws ContentError naming each file that is no text or has no place */
export function readTextPages(contentFolder: string): readonly PlacedText[] {
  return collect(yamlFiles(join(contentFolder, 'pages')), (file) => {
    const locale = basename(dirname(file));
    const place = Object.entries(TEXT_PAGES).find(([id]) => id === basename(file, '.yaml'));
    if (!isLocale(locale)) throw new ContentError(`${file}: ${locale} is no language of the site`);
    if (!place) throw new ContentError(`${file}: it has no place in TEXT_PAGES`);
    return { ...readYaml(file, textPageSchema), locale, path: place[1] };
  });
}

export interface Library {
  readonly guides: readonly Guide[];
  readonly tree: Tree;
}

/** @throws ContentError naming every fault of every guide and of the tree */
export function readLibrary(contentFolder: string, directory: DirectoryContent): Library {
  const guides = readGuides(contentFolder);
  const tree = readTree(contentFolder);
  const content = { guides, ...surroundingsOf(directory) };
  const faults = [...findGuideFaults(content), ...findTreeFaults(tree, content)];
  if (faults.length > 0) throw new ContentError(faults.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  return { guides, tree };
}
