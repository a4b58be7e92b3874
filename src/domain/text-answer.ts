import { alertsOn } from './alert.ts';
import type { Answer } from './answer.ts';
import { formatDate } from './dates.ts';
import { answerTo } from './gaps.ts';
import { cutToSeptets, messagesOf, toGsm7 } from './gsm7.ts';
import type { Locale } from './locales.ts';
import type { Say } from './messages.ts';
import type { Evaluated } from './order.ts';
import { lawOnGap, presentGap } from './present-answer.ts';
import type { Service } from './service.ts';
import { careOf, leadOn, sayPhone, textName } from './share-text.ts';
import { stateName } from './state-name.ts';
import type { StateCode } from './states.ts';
import type { Need } from './vocabulary.ts';

/** What a text answer may take: two SMS, one after the other (306 septets). */
const MESSAGES = 2;
/** Septets of a name in a list. */
const NAME = 48;
const NEAREST = 3;

/** What is known for the whole country. */
export interface National {
  /** A number that answers everywhere. */
  readonly everywhere: string;
  /** What is said where the state has no number of its own. */
  readonly instead: string | undefined;
}

export interface TextQuestion {
  readonly state: StateCode;
  readonly need: Need;
  /** `2026-11-28`. */
  readonly today: string;
}

function verdictOf(evaluated: Evaluated, need: Need): string | undefined {
  const answered = answerTo(need, evaluated);
  if (answered === undefined) return undefined;
  return answered === 'accepts' ? `verdict.accepts.${evaluated.evaluation.basis ?? 'stated'}` : 'verdict.ask';
}

/** A name that fits in a list: the acronym instead of one that is too long. */
function shortName({ name, organization }: Service): string {
  const whole = textName(name);
  const isLong = whole.length > NAME && organization.name === name;
  return isLong && organization.acronym !== undefined ? toGsm7(organization.acronym) : whole;
}

interface Line {
  readonly number: string;
  readonly text: string;
}

/** One service in a line: its name, the number that leads there, whom it takes or until when nobody, and to take care; nothing without a number. */
function lineOf(evaluated: Evaluated, { need, today }: TextQuestion, locale: Locale, say: Say): Line | undefined {
  const { service } = evaluated;
  const verdict = verdictOf(evaluated, need);
  const lead = leadOn(service, service.alerts, today);
  const shut = alertsOn(service.alerts, today).find(({ kind }) => kind !== 'changed_number');
  // A refuge for women may not lodge victims of trafficking (LGTP art. 90 VI); who looks for one finds it on the page of the state.
  if (verdict === undefined || lead === undefined || service.kind === 'womens_refuge') return undefined;
  const name = cutToSeptets(lead.door === undefined ? shortName(service) : textName(lead.door), NAME);
  const whom = shut ? say(`alert.${shut.kind}`, { date: formatDate(shut.until, locale) }).replace(/\.$/, '') : say(verdict);
  const text = [`${name} ${sayPhone(lead.phone, say)}`, whom, careOf(service, say)].filter(Boolean).join('. ');
  return { number: lead.phone.number, text: toGsm7(`${text}.`) };
}

/** What is said where nobody with a number was found: never that there is nothing. */
function honestLine({ gaps }: Answer, locale: Locale, say: Say): string {
  const [gap] = gaps;
  if (gap === undefined) return say('text.no_numbers');
  const law = lawOnGap(gap, say);
  if (gap.status === 'covered' || gap.status === 'ask') return [say('text.no_numbers'), law].filter(Boolean).join(' ');
  const { text, nearest } = presentGap(gap, locale, say);
  const near = nearest.slice(0, NEAREST).map(({ state }) => stateName(state, locale));
  return law !== undefined || near.length === 0 ? text : `${text} ${say('text.near', { states: near.join(', ') })}`;
}

/**
 * An answer as plain text for an SMS gateway: at most two messages of GSM-7. The national number always stands at its end; before
 * it as many services as fit, in the order of the answer, else what the whole country has, or what was looked for and not found.
 */
export function presentText(question: TextQuestion, answer: Answer, national: National, locale: Locale, say: Say): string {
  const lines = answer.services.map((one) => lineOf(one, question, locale, say)).filter((line) => line !== undefined);
  const different = [...new Map(lines.toReversed().map((line) => [line.number, line.text])).values()].toReversed();
  const head = toGsm7(`${stateName(question.state, locale)}:`);
  const tail = toGsm7(say('text.national', { phone: national.everywhere }));
  const whole = (texts: readonly string[]) => [head, ...texts, tail].join('\n');
  const fitting = different.reduce<readonly string[]>(
    (texts, text) => (messagesOf(whole([...texts, text])) <= MESSAGES ? [...texts, text] : texts),
    [],
  );
  return whole(fitting.length > 0 ? fitting : [toGsm7(national.instead ?? honestLine(answer, locale, say))]);
}
