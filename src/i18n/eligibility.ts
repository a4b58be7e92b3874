import type { CitationJson } from '#domain/contract.ts';
import type { Claim } from '#domain/claim.ts';
import { RULE_AXES, type Rule } from '#domain/eligibility.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { presentSources } from '#domain/present-service.ts';
import { FOREIGN } from '#domain/profile.ts';
import type { Group, Service } from '#domain/service.ts';
import { countryName, languageName } from './names.ts';

/** One thing that is said of whom a service takes: the words, and what stands behind them. */
export interface Statement {
  readonly title?: string;
  readonly text: string;
  readonly sources: readonly CitationJson[];
}

function ageName(years: string, say: Say): string {
  if (years.endsWith('+')) return say('who.age.from', { from: years.slice(0, -1) });
  const [from = '', to] = years.split('-');
  if (to === undefined) return say('who.age.exact', { years: from });
  return from === '0' ? say('who.age.up_to', { to }) : say('who.age.between', { from, to });
}

function valueName({ axis }: Rule, value: string, locale: Locale, say: Say): string {
  switch (axis) {
    case 'age':
      return ageName(value, say);
    case 'languages':
      return languageName(value, locale);
    case 'nationality':
      return value === FOREIGN ? say('who.nationality.foreign') : say('who.nationality.of', { country: countryName(value, locale) });
    default:
      return say(`who.${axis}.${value}`);
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Whom a rule takes, whom not, and of whom nobody knows: a sentence each. */
function sentencesOf(rule: Rule, locale: Locale, say: Say): readonly string[] {
  const list = (values: readonly string[]) =>
    new Intl.ListFormat(locale).format(values.map((value) => valueName(rule, value, locale, say)));
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

function ruleInWords(rule: Rule, locale: Locale, say: Say): string {
  const { accepts = [], refuses = [], unknown = [], otherwise, basis } = rule;
  const isOpen = accepts.length + refuses.length + unknown.length === 0 && otherwise === 'unknown';
  const sentences = sentencesOf(rule, locale, say);
  return [...sentences, ...(isOpen ? [] : [sentence(say(`who.basis.${basis}`))])].join(' ');
}

function anyoneInWords(anyone: Claim | undefined, say: Say): string {
  return anyone ? say(`reason.anyone.${anyone.basis}`) : say('who.silent');
}

/** Whom one group of a service is for: a statement a rule, then what holds for all that no rule speaks of. */
export function groupInWords(group: Group, service: Service, locale: Locale, say: Say): readonly Statement[] {
  const rules = group.rules.map((rule) => ({
    title: say(`axis.${rule.axis}`),
    text: ruleInWords(rule, locale, say),
    sources: presentSources(rule, service, say),
  }));
  return [...rules, { text: anyoneInWords(group.anyone, say), sources: presentSources(group.anyone, service, say) }];
}

/** Rules that a shelter says of its own beds, one after another. */
export function rulesInWords(rules: readonly Rule[], locale: Locale, say: Say): readonly Statement[] {
  return rules.map((rule) => ({
    title: say(`axis.${rule.axis}`),
    text: sentencesOf(rule, locale, say).join(' '),
    sources: [],
  }));
}

function audienceOf(rule: Rule, locale: Locale, say: Say): string | undefined {
  const list = (values: readonly string[]) =>
    new Intl.ListFormat(locale).format(values.map((value) => valueName(rule, value, locale, say)));
  if (rule.accepts && rule.accepts.length > 0) return list(rule.accepts);
  return rule.refuses && rule.refuses.length > 0 ? say('beds.name.not', { who: list(rule.refuses) }) : undefined;
}

/** What a group of beds is called: by whom it takes, `Mujeres, personas de 18 años o más`. */
export function bedsName(rules: readonly Rule[], locale: Locale, say: Say): string {
  const inOrder = RULE_AXES.flatMap((axis) => rules.filter((rule) => rule.axis === axis));
  const parts = inOrder.map((rule) => audienceOf(rule, locale, say)).filter((part) => part !== undefined);
  const name = parts.join(', ') || say('beds.name.any');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
