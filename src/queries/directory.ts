import { getCollection } from 'astro:content';
import { resolveServices } from '#domain/directory.ts';
import { countCoverage } from '#domain/coverage.ts';
import { numbersSchema, type NumberGroup } from '#domain/numbers.ts';
import { hoursTableSchema } from '#domain/opening.ts';
import { formatPhone } from '#domain/phone-format.ts';
import type { Sentence, Service } from '#domain/service.ts';
import type { Survey } from '#domain/survey.ts';
import hours from '#content/hours.json';
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
    hours: hoursTableSchema.parse(hours),
  });
  return { services, surveys: surveys.map(({ data }) => data), coverage: countCoverage(services) };
}

let reading: ReturnType<typeof read> | undefined;

/** The whole directory, resolved once a build. Only for prerendered pages: it must not reach the Worker. */
export function readDirectory(): ReturnType<typeof read> {
  reading ??= read();
  return reading;
}

export interface NationalNumber {
  readonly use: Sentence;
  readonly note?: Sentence | undefined;
  readonly service: Service;
}

export interface NumbersFor {
  readonly group: NumberGroup;
  readonly numbers: readonly NationalNumber[];
  /** What was looked for and not found. */
  readonly missing: readonly Survey[];
}

function findById<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new RangeError(`content/numbers.json names ${id}, which does not exist`);
  return found;
}

/** The national numbers of `content/numbers.json`, by what they are for, each with its service. */
export async function listNumberGroups(): Promise<readonly NumbersFor[]> {
  const { services, surveys } = await readDirectory();
  return numbersSchema.parse(numbers).map(({ group, numbers: own, missing }) => ({
    group,
    numbers: own.map(({ id, use, note, first, text }) => {
      const service = findById(services, id);
      if (first && !service.phones.some(({ number, option }) => number === first.number && option === first.option))
        throw new RangeError(`content/numbers.json says ${first.number} of ${id}; its record says otherwise`);
      if (text && !service.phones.some(({ number }) => number === text.number))
        throw new RangeError(`content/numbers.json tells ${text.number} of ${id} by text; its record says otherwise`);
      return { use, note, service };
    }),
    missing: missing.map((id) => findById(surveys, id)),
  }));
}

/** The same without groups, in order. */
export async function listNumbers(): Promise<readonly NationalNumber[]> {
  return (await listNumberGroups()).flatMap((group) => group.numbers);
}

/** The number that is said where no other is known, as people read it. */
export async function readFallback(): Promise<string> {
  const groups = await listNumberGroups();
  const [line] = groups.flatMap(({ group, numbers: own }) => (group === 'trafficking' ? own : []));
  const [phone] = line?.service.phones ?? [];
  if (!phone) throw new RangeError('content/numbers.json has no line in its group "trafficking"');
  return formatPhone(phone.number);
}
