import type { CitationJson } from '#domain/contract.ts';
import { RULE_AXES, type Rule } from '#domain/eligibility.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { presentSources } from '#domain/present-service.ts';
import { anyoneInWords, ruleInWords, sentencesOf, valueName, type Names } from '#domain/rule-in-words.ts';
import type { Group, Service } from '#domain/service.ts';
import { countryName, languageName } from './names.ts';

/** One thing that is said of whom a service takes: the words, and what stands behind them. */
export interface Statement {
  readonly title?: string;
  readonly text: string;
  readonly sources: readonly CitationJson[];
}

function namesIn(locale: Locale): Names {
  return { country: (code) => countryName(code, locale), language: (code) => languageName(code, locale) };
}

/** Whom one group of a service is for: a statement a rule, then what holds for all that no rule speaks of. */
export function groupInWords(group: Group, service: Service, locale: Locale, say: Say): readonly Statement[] {
  const names = namesIn(locale);
  const rules = group.rules.map((rule) => ({
    title: say(`axis.${rule.axis}`),
    text: ruleInWords(rule, locale, say, names),
    sources: presentSources(rule, service, say),
  }));
  return [...rules, { text: anyoneInWords(group.anyone, say), sources: presentSources(group.anyone, service, say) }];
}

/** Rules that a shelter says of its own beds, one after another. */
export function rulesInWords(rules: readonly Rule[], locale: Locale, say: Say): readonly Statement[] {
  return rules.map((rule) => ({
    title: say(`axis.${rule.axis}`),
    text: sentencesOf(rule, locale, say, namesIn(locale)).join(' '),
    sources: [],
  }));
}

function audienceOf(rule: Rule, locale: Locale, say: Say): string | undefined {
  const names = namesIn(locale);
  const list = (values: readonly string[]) => new Intl.ListFormat(locale).format(values.map((value) => valueName(rule, value, names, say)));
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
