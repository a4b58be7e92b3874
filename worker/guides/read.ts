import { basename, dirname, join } from 'node:path';
import { listPublished, type DirectoryContent } from '#domain/content.ts';
import { findGuideFaults, type GuideContent } from '#domain/guide-faults.ts';
import { guideSchema, type Guide } from '#domain/guide.ts';
import { DEFAULT_LOCALE, isLocale } from '#domain/locales.ts';
import { LINKABLE_PAGES } from '#domain/pages.ts';
import { isWithheld } from '#domain/record.ts';
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

/** @throws ContentError naming every fault of every guide */
export function readCheckedGuides(contentFolder: string, directory: DirectoryContent): readonly Guide[] {
  const guides = readGuides(contentFolder);
  const faults = findGuideFaults({ guides, ...surroundingsOf(directory) });
  if (faults.length > 0) throw new ContentError(faults.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  return guides;
}

/** Slugs, from the language in which everything is written first. */
export function slugsOf(guides: readonly Guide[]): readonly string[] {
  return guides.filter(({ locale }) => locale === DEFAULT_LOCALE).map(({ slug }) => slug);
}
