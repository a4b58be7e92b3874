import { join } from 'node:path';
import { resolveServices } from '#domain/directory.ts';
import { leftOutSchema } from './left-out.ts';
import { readDirectory, readYaml } from './read.ts';
import { writeReport } from './report.ts';

/** The report on the content as it is now. */
export function readReport(contentFolder: string): string {
  return writeReport(resolveServices(readDirectory(contentFolder)), readYaml(join(contentFolder, 'left-out.yaml'), leftOutSchema));
}
