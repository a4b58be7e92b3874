import { ledgerSchema } from '#domain/changes.ts';
import { writeEmbed } from '#domain/embed.ts';
import type { Locale } from '#domain/locales.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { STATE_CODES, type StateCode } from '#domain/states.ts';
import changes from '#content/changes.json';
import groups from '#content/numbers.json';
import { dateName, stateName } from '../i18n/names.ts';
import { speak } from '../i18n/speak.ts';
import { API_ORIGIN } from './api-pages.ts';
import { listNumberGroups } from './directory.ts';

/** The numbers at the foot of every page, checked against their records. */
async function listFirst(locale: Locale) {
  const say = speak(locale);
  await listNumberGroups();
  return groups.flatMap(({ numbers }) =>
    numbers.flatMap((one) => {
      if (!('first' in one) || !one.first) return [];
      const option = 'option' in one.first && one.first.option ? `${say('card.option', { option: one.first.option })}. ` : '';
      return [{ dialled: one.first.number, shown: formatPhone(one.first.number), what: `${option}${one.use[locale]}` }];
    }),
  );
}

/** For each state a piece of HTML for other people's pages, by the name of the state. */
export async function listEmbeds(
  locale: Locale,
): Promise<readonly { readonly state: StateCode; readonly name: string; readonly html: string }[]> {
  const say = speak(locale);
  const numbers = await listFirst(locale);
  const date = ledgerSchema.parse(changes).at(-1)?.date;
  const { compare } = new Intl.Collator(locale);
  const each = STATE_CODES.map((state) => {
    const name = stateName(state, locale);
    const html = writeEmbed({
      locale,
      title: say('embed.of', { state: name }),
      numbers,
      link: { href: `${API_ORIGIN}/${locale}/estados/${state}/`, label: say('embed.link', { state: name }) },
      source: {
        href: `${API_ORIGIN}/${locale}/numeros/`,
        label: say('embed.source', { site: say('site.name') }),
        date: say('embed.date', { date: date === undefined ? say('source.undated') : dateName(date, locale) }),
      },
    });
    return { state, name, html };
  });
  return each.sort((a, b) => compare(a.name, b.name));
}
