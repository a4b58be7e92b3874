import { answer } from '#domain/answer.ts';
import { dayOf } from '#domain/days.ts';
import type { Locale } from '#domain/locales.ts';
import { numbersSchema } from '#domain/numbers.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { presentText, type TextQuestion } from '#domain/text-answer.ts';
import numbers from '#content/numbers.json' with { type: 'json' };
import { listCandidates } from '../availability/queries.ts';
import { openForReading } from '../db/client.ts';
import { speak } from '../http/language.ts';

const GROUPS = numbersSchema.parse(numbers);

/** The number that answers everywhere: the build checks it against its record. */
const NATIONAL = GROUPS.flatMap(({ group, numbers: own }) => (group === 'trafficking' ? own : []))
  .flatMap(({ first }) => (first ? [formatPhone(first.number)] : []))
  .join(', ');

/** What the whole country has for a need, in words; `undefined` for most. */
function instead(need: TextQuestion['need'], locale: Locale): string | undefined {
  const found = GROUPS.flatMap(({ numbers: own }) => own).find(({ text }) => text?.needs.includes(need));
  if (!found?.text) return undefined;
  return [`${found.use[locale].replace(/\.$/, '')}: ${formatPhone(found.text.number)}.`, found.note?.[locale]].filter(Boolean).join(' ');
}

/**
 * The answer to a question that describes nobody, as text for SMS: query → evaluate → present.
 * @throws DatabaseUnavailableError
 */
export async function findText(binding: D1Database, question: Omit<TextQuestion, 'today'>, locale: Locale): Promise<string> {
  const { state, need } = question;
  const needs = [need];
  const now = new Date();
  const today = dayOf(now);
  const { services, facts } = await listCandidates(openForReading(binding), { state, needs, forChild: false }, now);
  const found = answer({ state, profile: { needs }, limit: services.length }, services, facts, today);
  return presentText({ ...question, today }, found, { everywhere: NATIONAL, instead: instead(need, locale) }, locale, speak(locale));
}
