import type { Answer, Question } from './answer.ts';
import type { Availability, EvaluatedServiceJson, GapJson, ReasonJson } from './contract.ts';
import type { Reason } from './evaluate.ts';
import type { Gap } from './gaps.ts';
import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import type { Evaluated } from './order.ts';
import type { Service } from './service.ts';
import { getState } from './states.ts';
import { CONDITIONS, type Need } from './vocabulary.ts';
import type { Say } from './messages.ts';
import { presentService, presentSources, type Presenting } from './present-service.ts';
import type { PublicBeds } from './public-beds.ts';

/** The key of a reason's sentence in `content/ui`. */
function sentenceKey({ code, verdict, claim }: Reason): string {
  switch (code) {
    case 'rule':
      return verdict === 'ask' ? 'reason.rule.ask' : `reason.rule.${verdict}.${claim?.basis ?? 'stated'}`;
    case 'anyone':
      return `reason.anyone.${claim?.basis ?? 'assumed'}`;
    case 'need':
      return `reason.need.${claim?.basis ?? 'stated'}`;
    case 'assumed':
    case 'not_said':
    case 'silent':
    case 'need_assumed':
    case 'need_not_met':
    case 'other_need':
    case 'substitute':
    case 'condition_cannot':
    case 'condition_open':
    case 'condition_unknown':
    case 'womens_refuge':
      return `reason.${code}`;
  }
}

function nameOfAxis(axis: Reason['axis'], say: Say): string {
  return CONDITIONS.some((condition) => condition === axis) ? say(`condition.${axis}`) : say(`axis.${axis}`);
}

function presentReason(reason: Reason, service: Service, say: Say): ReasonJson {
  const { axis, verdict, code, claim } = reason;
  return {
    axis,
    verdict,
    code,
    basis: claim?.basis ?? null,
    text: say(sentenceKey(reason), { axis: nameOfAxis(axis, say) }),
    sources: presentSources(claim, service, say),
  };
}

/** One service of an answer → its public form. Without `now`, nothing is said of being open. */
export function presentEvaluated(
  { service, evaluation }: Evaluated,
  locale: Locale,
  say: Say,
  { now, beds }: Pick<Presenting, 'now' | 'beds'> = {},
): EvaluatedServiceJson {
  return {
    ...presentService(service, locale, say, { group: evaluation.group, now, beds }),
    verdict: evaluation.verdict,
    basis: evaluation.basis,
    reasons: evaluation.reasons.map((reason) => presentReason(reason, service, say)),
    needs_met: [...evaluation.needsMet],
  };
}

/** What every public hospital owes (LGV 29, 35), whichever of them we know. */
const AT_HOSPITALS: readonly Need[] = ['medical', 'urgent_sexual_health'];

/** Where the law sends somebody for whom no place was found: hours count, and another state is no answer. */
export function lawOnGap({ need, status }: Pick<Gap, 'need' | 'status'>, say: Say): string | undefined {
  return AT_HOSPITALS.includes(need) && status !== 'covered' ? say('gap.hospital') : undefined;
}

/** One gap → its public form. */
export function presentGap(gap: Gap, locale: Locale, say: Say): GapJson {
  const { need, status, surveys, nearest, declined } = gap;
  const dates = surveys.map(({ date }) => date).sort();
  const date = dates.at(-1);
  const sources = surveys.flatMap((survey) =>
    survey.sources.map(({ title, url, date: read }) => ({ title, url: url ?? null, date: read })),
  );
  const unique = [...new Map(sources.map((source) => [`${source.title}\n${source.url ?? ''}`, source])).values()];
  return {
    need,
    status,
    text: [lawOnGap(gap, say), say(`gap.${status}`, { date: date ? formatDate(date, locale) : '' })].filter(Boolean).join(' '),
    surveyed: date === undefined ? null : { date, findings: surveys.map(({ finding }) => finding[locale]), sources: unique },
    nearest: nearest.map(({ state, services }) => ({ state, name: getState(state).name, services })),
    ...(declined.length > 0 ? { declined: [...declined] } : {}),
  };
}

export interface PresentingAnswer {
  /** When the answer is made. */
  readonly now: Date;
  /** What may be seen of beds, by the id of the service; nothing when the database did not answer. */
  readonly beds?: ReadonlyMap<string, PublicBeds>;
}

/** An answer → its public form, in one language. */
export function presentAnswer(
  answer: Answer,
  { state, profile }: Question,
  locale: Locale,
  say: Say,
  { now, beds }: PresentingAnswer,
): Availability {
  return {
    state,
    profile,
    generated_at: now.toISOString(),
    services: answer.services.map((one) => presentEvaluated(one, locale, say, { now, beds: beds?.get(one.service.id) })),
    total: answer.total,
    gaps: answer.gaps.map((gap) => presentGap(gap, locale, say)),
    next_cursor: answer.nextCursor,
  };
}
