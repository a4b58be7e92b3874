import { basename, join } from 'node:path';
import type * as z from 'zod';
import { figureSchema, findFigureFaults, type Figure } from '#domain/figure.ts';
import { findInstitutionFaults, institutionSchema, type Institution } from '#domain/institution.ts';
import { collect, ContentError, readYaml, yamlFiles } from '../directory/read.ts';

function readNamed<T extends z.ZodType<{ readonly id: string }>>(folder: string, schema: T): z.infer<T>[] {
  return collect(yamlFiles(folder), (path) => {
    const record = readYaml(path, schema);
    if (basename(path, '.yaml') !== record.id) throw new ContentError(`${path}: the file is not named after its id, ${record.id}`);
    return record;
  });
}

/**
 * Reads `content/figures/` and `content/institutions/`.
 * @throws ContentError naming each fault: a wrong field, a value or a sentence without a source
 */
export function readPublished(contentFolder: string): {
  readonly figures: readonly Figure[];
  readonly institutions: readonly Institution[];
} {
  const figures = readNamed(join(contentFolder, 'figures'), figureSchema);
  const institutions = readNamed(join(contentFolder, 'institutions'), institutionSchema);
  const faults = [...findFigureFaults(figures), ...findInstitutionFaults(institutions)];
  if (faults.length > 0) throw new ContentError(faults.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  return { figures, institutions };
}
