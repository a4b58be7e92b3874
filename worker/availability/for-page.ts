import { answer, type Question } from '#domain/answer.ts';
import type { Availability } from '#domain/contract.ts';
import { dayOf } from '#domain/days.ts';
import { factsOf, type DirectoryCopy } from '#domain/copy.ts';
import type { Locale } from '#domain/locales.ts';
import { presentAnswer } from '#domain/present-answer.ts';
import { worksIn } from '#domain/service.ts';
import type { StateOrAbroad } from '#domain/states.ts';
import { DatabaseUnavailableError } from '../db/client.ts';
import { speak } from '../http/language.ts';
import { findAvailability } from './find.ts';

/** An answer for a page; `live` is false when it was made from the static copy. */
export interface PageAnswer {
  readonly availability: Availability;
  readonly live: boolean;
}

async function readCopy(assets: Fetcher, state: StateOrAbroad): Promise<DirectoryCopy> {
  const response = await assets.fetch(`https://assets.local/data/${state}.json`);
  if (!response.ok) throw new DatabaseUnavailableError(`No static copy of ${state}`);
  return response.json();
}

/**
 * The same answer as the API's; from the static copy of the directory when the database does not answer.
 * @throws DatabaseUnavailableError when neither can be read
 */
export async function findForPage(env: Pick<Env, 'DB' | 'ASSETS'>, question: Question, locale: Locale): Promise<PageAnswer> {
  try {
    return { availability: await findAvailability(env.DB, question, locale), live: true };
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
  }
  const { state, profile } = question;
  const copy = await readCopy(env.ASSETS, state);
  const services = copy.services.filter(({ area }) => worksIn(area, state, profile.host));
  const now = new Date();
  const found = answer(question, services, factsOf(copy), dayOf(now));
  return { availability: presentAnswer(found, question, locale, speak(locale), { now }), live: false };
}
