import { dayOf } from '#domain/days.ts';
import { answer, type Question } from '#domain/answer.ts';
import type { Availability } from '#domain/contract.ts';
import type { Locale } from '#domain/locales.ts';
import { presentAnswer } from '#domain/present-answer.ts';
import { isUnder18 } from '#domain/profile.ts';
import { presentHouses } from '../beds/public-present.ts';
import { openForReading } from '../db/client.ts';
import { speak } from '../http/language.ts';
import { listCandidates } from './queries.ts';

/**
 * Who can take this person: query → evaluate → present. The API and the pages both call it.
 * @throws DatabaseUnavailableError
 */
export async function findAvailability(binding: D1Database, question: Question, locale: Locale): Promise<Availability> {
  const { state, profile } = question;
  const prefilter = { state, host: profile.host, needs: profile.needs ?? [], forChild: isUnder18(profile) };
  const now = new Date();
  const { services, facts, bedGroups } = await listCandidates(openForReading(binding), prefilter, now);
  const beds = presentHouses(bedGroups, now.getTime());
  return presentAnswer(answer(question, services, facts, dayOf(now)), question, locale, speak(locale), { now, beds });
}
