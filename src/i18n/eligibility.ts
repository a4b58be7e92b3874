import type { CitationJson } from '#domain/contract.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { presentSources } from '#domain/present-service.ts';
import { anyoneInWords, ruleInWords } from '#domain/rule-in-words.ts';
import type { Group, Service } from '#domain/service.ts';
import { countryName, languageName } from './names.ts';

/** One thing that is said of whom a service takes: the words, and what stands behind them. */
export interface Statement {
  readonly title?: string;
  readonly text: string;
  readonly sources: readonly CitationJson[];
}

/** Whom one group of a service is for: a statement a rule, then what holds for all that no rule speaks of. */
export function groupInWords(group: Group, service: Service, locale: Locale, say: Say): readonly Statement[] {
  const names = { country: (code: string) => countryName(code, locale), language: (code: string) => languageName(code, locale) };
  const rules = group.rules.map((rule) => ({
    title: say(`axis.${rule.axis}`),
    text: ruleInWords(rule, locale, say, names),
    sources: presentSources(rule, service, say),
  }));
  return [...rules, { text: anyoneInWords(group.anyone, say), sources: presentSources(group.anyone, service, say) }];
}
