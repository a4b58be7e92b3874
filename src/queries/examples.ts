import { dayOf } from '#domain/days.ts';
import { answer, type Question } from '#domain/answer.ts';
import type { EvaluatedServiceJson, GapJson } from '#domain/contract.ts';
import { copyOf, factsOf } from '#domain/copy.ts';
import type { Locale } from '#domain/locales.ts';
import { presentEvaluated, presentGap } from '#domain/present-answer.ts';
import type { Service } from '#domain/service.ts';
import { speak } from '../i18n/speak.ts';
import { readDirectory } from './directory.ts';

const STATE = '07';

export interface Examples {
  /** One service for each answer that a card can give. */
  readonly cards: readonly EvaluatedServiceJson[];
  readonly gaps: readonly GapJson[];
  /** A service as stored, for a row of a list. */
  readonly service: Service;
}

const QUESTION: Question = {
  state: STATE,
  profile: { gender: 'male', age: 34, needs: ['shelter', 'legal', 'emergency_lodging'] },
  limit: Number.MAX_SAFE_INTEGER,
  includeRefused: true,
};

/** Real answers to one question, for the page that shows every part. */
export async function readExamples(locale: Locale): Promise<Examples> {
  const { services, surveys, coverage } = await readDirectory();
  const copy = copyOf(STATE, services, surveys, coverage);
  const found = answer(QUESTION, copy.services, factsOf(copy), dayOf(new Date()));
  const say = speak(locale);
  const cards = found.services.map((evaluated) => presentEvaluated(evaluated, locale, say));
  const [service] = copy.services;
  if (!service) throw new RangeError(`No service in ${STATE}`);
  return {
    cards: [...new Map(cards.map((card) => [`${card.verdict} ${card.basis}`, card])).values()],
    gaps: found.gaps.map((gap) => presentGap(gap, locale, say)),
    service,
  };
}
