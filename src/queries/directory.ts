import { getCollection } from 'astro:content';
import { resolveServices } from '#domain/directory.ts';
import { countCoverage } from '#domain/gaps.ts';
import type { Sentence, Service } from '#domain/service.ts';
import numbers from '#content/numbers.json';

async function read() {
  const [organizations, surveys, cautions, laws, mandates, warnings] = await Promise.all([
    getCollection('organizations'),
    getCollection('surveys'),
    getCollection('cautions'),
    getCollection('laws'),
    getCollection('mandates'),
    getCollection('warnings'),
  ]);
  const services = resolveServices({
    organizations: organizations.map(({ data }) => data),
    cautions: cautions.map(({ data }) => data),
    warnings: warnings.map(({ data }) => data),
    laws: Object.fromEntries(laws.map(({ id, data }) => [id, data])),
    mandates: Object.fromEntries(mandates.map(({ id, data }) => [id, data])),
  });
  return { services, surveys: surveys.map(({ data }) => data), coverage: countCoverage(services) };
}

let reading: ReturnType<typeof read> | undefined;

/** The whole directory, resolved once a build. Only for prerendered pages: it must not reach the Worker. */
export function readDirectory(): ReturnType<typeof read> {
  reading ??= read();
  return reading;
}

/** The national numbers of `content/numbers.json`, in order, each with what it is for and its service. */
export async function listNumbers(): Promise<readonly { readonly use: Sentence; readonly service: Service }[]> {
  const { services } = await readDirectory();
  return numbers.map(({ id, use }) => {
    const service = services.find((one) => one.id === id);
    if (!service) throw new RangeError(`content/numbers.json names ${id}, which is no service`);
    return { use, service };
  });
}
