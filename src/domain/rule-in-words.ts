import type { Claim } from './claim.ts';
import type { Rule } from './eligibility.ts';
import type { Locale } from './locales.ts';
import type { Say } from './messages.ts';
import { FOREIGN } from './profile.ts';

/** Names of codes in a language. */
export interface Names {
  readonly country: (code: string) => string;
  readonly language: (code: string) => string;
}

function ageName(years: string, say: Say): string {
  if (years.endsWith('+')) return say('who.age.from', { from: years.slice(0, -1) });
  const [from = '', to] = years.split('-');
  if (to === undefined) return say('who.age.exact', { years: from });
  return from === '0' ? say('who.age.up_to', { to }) : say('who.age.between', { from, to });
}

/** One value of a rule, as words. */
export function valueName({ axis }: Rule, value: string, names: Names, say: Say): string {
  switch (axis) {
    case 'age':
      return ageName(value, say);
    case 'languages':
      return names.language(value);
    case 'nationality':
      return value === FOREIGN ? say('who.nationality.foreign') : say('who.nationality.of', { country: names.country(value) });
    default:
      return say(`who.${axis}.${value}`);
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Whom a rule takes, whom not, and of whom nobody knows: a sentence each. */
export function sentencesOf(rule: Rule, locale: Locale, say: Say, names: Names): readonly string[] {
  const list = (values: readonly string[]) => new Intl.ListFormat(locale).format(values.map((value) => valueName(rule, value, names, say)));
  const { axis, accepts = [], refuses = [], unknown = [], otherwise } = rule;
  const named = [...accepts, ...refuses, ...unknown];
  const all = named.length === 0;
  const isComplete = axis === 'nationality' && named.includes('MX') && named.includes(FOREIGN);
  const parts = [
    accepts.length > 0 && say('who.accepts', { who: list(accepts) }),
    refuses.length > 0 && say('who.refuses', { who: list(refuses) }),
    unknown.length > 0 && say('who.unknown', { who: list(unknown) }),
    !isComplete && say(all ? `who.all.${otherwise}` : `who.others.${otherwise}`),
  ];
  return parts.filter((part) => part !== false).map(sentence);
}

/** What a rule says of its axis, and on what basis it is known. */
export function ruleInWords(rule: Rule, locale: Locale, say: Say, names: Names): string {
  const { accepts = [], refuses = [], unknown = [], otherwise, basis } = rule;
  const isOpen = accepts.length + refuses.length + unknown.length === 0 && otherwise === 'unknown';
  return [...sentencesOf(rule, locale, say, names), ...(isOpen ? [] : [sentence(say(`who.basis.${basis}`))])].join(' ');
}

/** What holds for everything that no rule of the group speaks of. */
export function anyoneInWords(anyone: Claim | undefined, say: Say): string {
  return anyone ? say(`reason.anyone.${anyone.basis}`) : say('who.silent');
}
