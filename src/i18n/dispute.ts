import type { Say } from '#domain/messages.ts';
import type { Service } from '#domain/service.ts';

/** What each source prints where they give different numbers: on paper nobody can look it up; `undefined` where they agree. */
export function numbersInDispute({ disagreements }: Service, say: Say): string | undefined {
  const printed = disagreements.flatMap(({ field, says }) => (field === 'phones' ? says.map(({ value }) => `«${value}»`) : []));
  return printed.length > 0 ? `${say('card.disagree')}: ${printed.join(', ')}` : undefined;
}
