import { evaluate } from './evaluate.ts';
import type { Service } from './service.ts';

/** Whom a service is for, when it surely refuses everybody else. */
export type Audience = 'women' | 'men' | 'minors' | 'adults';

function takes(service: Service, profile: Parameters<typeof evaluate>[0]): boolean {
  return evaluate(profile, service).verdict !== 'refuses';
}

/** Whom a service is surely for alone; empty when nothing is known to be refused. */
export function audienceOf(service: Service): readonly Audience[] {
  const women = takes(service, { gender: 'female' });
  const men = takes(service, { gender: 'male' });
  const minors = takes(service, { age: '0-11' }) || takes(service, { age: '12-17' });
  const adults = takes(service, { age: '18-59' });
  const found = [women && !men && 'women', men && !women && 'men', minors && !adults && 'minors', adults && !minors && 'adults'] as const;
  return found.filter((audience) => audience !== false);
}
