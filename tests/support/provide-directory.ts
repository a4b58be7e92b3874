import type { TestProject } from 'vitest/node';
import { resolveServices } from '#domain/directory.ts';
import type { Service } from '#domain/service.ts';
import type { Survey } from '#domain/survey.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';

declare module 'vitest' {
  interface ProvidedContext {
    services: readonly Service[];
    surveys: readonly Survey[];
  }
}

/** The real directory, for tests that run where no file can be read. */
export default function provideDirectory(project: TestProject): void {
  project.provide('services', resolveServices(readDirectory('content')));
  project.provide('surveys', readSurveys('content'));
}
