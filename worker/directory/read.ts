import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { countCoverage } from '#domain/coverage.ts';
import { findCoverageFaults } from '#domain/coverage-faults.ts';
import { resolveServices } from '#domain/directory.ts';
import { draftSchema, type Draft } from '#domain/draft.ts';
import { cautionSchema, type DirectoryContent } from '#domain/content.ts';
import { findFaults } from '#domain/faults.ts';
import { lawsSchema } from '#domain/law.ts';
import { hoursTableSchema } from '#domain/opening.ts';
import { mandatesSchema, organizationSchema, type OrganizationRecord } from '#domain/record.ts';
import { surveySchema, type Survey } from '#domain/survey.ts';
import { warningsSchema } from '#domain/warning.ts';
import { areaCodesSchema, findPhoneFaults } from './phones.ts';

/** The content has faults; the message names every one of them. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** Another encoding would put question marks into names, and nobody would be told. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseYaml(path: string): unknown {
  try {
    return parse(utf8.decode(readFileSync(path)));
  } catch (cause) {
    throw new ContentError(`${path}:\n${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** @throws ContentError naming the wrong field */
export function readYaml<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  const parsed = schema.safeParse(parseYaml(path));
  if (!parsed.success) throw new ContentError(`${path}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** @throws ContentError naming the faults of every file, not only of the first */
export function collect<T>(paths: readonly string[], read: (path: string) => T): T[] {
  const faults: string[] = [];
  const values = paths.flatMap((path) => {
    try {
      return [read(path)];
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  if (faults.length > 0) throw new ContentError(faults.join('\n\n'));
  return values;
}

/** Every YAML file of a folder, however deep. */
export function yamlFiles(folder: string): readonly string[] {
  return globSync('**/*.yaml', { cwd: folder })
    .sort()
    .map((path) => join(folder, path));
}

/** @throws ContentError naming each wrong field; also when there is none at all: a load would take everything away */
export function readOrganizations(contentFolder: string): readonly OrganizationRecord[] {
  const files = yamlFiles(join(contentFolder, 'directory'));
  if (files.length === 0) throw new ContentError(`${contentFolder}/directory has no record`);
  return collect(files, (path) => {
    const organization = readYaml(path, organizationSchema);
    if (basename(path, '.yaml') !== organization.id)
      throw new ContentError(`${path}: the file is not named after its id, ${organization.id}`);
    return organization;
  });
}

/**
 * Reads and checks everything in `content/` that makes the directory.
 * @throws ContentError naming each fault: the wrong field, the missing source, the article nobody has read.
 */
export function readDirectory(contentFolder: string): DirectoryContent {
  const organizations = readOrganizations(contentFolder);
  const content = {
    organizations,
    laws: readYaml(join(contentFolder, 'laws.yaml'), lawsSchema),
    mandates: readYaml(join(contentFolder, 'mandates.yaml'), mandatesSchema),
    cautions: collect(yamlFiles(join(contentFolder, 'cautions')), (path) => readYaml(path, cautionSchema)),
    warnings: readYaml(join(contentFolder, 'warnings.yaml'), warningsSchema),
    hours: readYaml(join(contentFolder, 'hours.json'), hoursTableSchema),
  };
  const { codes } = readYaml(join(contentFolder, 'area-codes.yaml'), areaCodesSchema);
  const faults = [...findFaults(content), ...findPhoneFaults(organizations, codes)];
  if (faults.length > 0) throw new ContentError(faults.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  return content;
}

/** Reads `content/surveys/`: what was looked for, when, where, and not found. */
export function readSurveys(contentFolder: string): readonly Survey[] {
  return collect(yamlFiles(join(contentFolder, 'surveys')), (path) => {
    const survey = readYaml(path, surveySchema);
    if (basename(path, '.yaml') !== survey.id) throw new ContentError(`${path}: the file is not named after its id, ${survey.id}`);
    return survey;
  });
}

/** Reads `content/drafts/`: services that somebody proposed and whose records are still to be written. */
export function readDrafts(contentFolder: string): readonly Draft[] {
  return collect(yamlFiles(join(contentFolder, 'drafts')), (path) => {
    const draft = readYaml(path, draftSchema);
    if (basename(path, '.yaml') !== draft.id) throw new ContentError(`${path}: the file is not named after its id, ${draft.id}`);
    return draft;
  });
}

/**
 * Reads the whole directory under its rules, also what is counted from it. Returns what there is, as a line to print.
 * @throws ContentError naming each fault
 */
export function checkDirectory(contentFolder: string): string {
  const content = readDirectory(contentFolder);
  const drafts = readDrafts(contentFolder);
  const surveys = readSurveys(contentFolder);
  const faults = findCoverageFaults(countCoverage(resolveServices(content)), surveys);
  if (faults.length > 0) throw new ContentError(faults.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  const all = content.organizations.flatMap((organization) => organization.services).length;
  return `${content.organizations.length} organisations, ${all} services, ${surveys.length} surveys, ${drafts.length} drafts: no fault`;
}
