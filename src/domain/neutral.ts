/** Words that tell a bystander what the site is about: never in a title, a path or a preview. */
const TELLING =
  /(?<!\p{L})(trata|v[ií]ctimas?|refugios?|albergues?|violencia|explotaci[oó]n|abusos?|traffick\p{L}*|victims?|shelters?|refuges?|abuse)(?!\p{L})/iu;

/** The first such word of a text, if there is one. */
export function tellingWord(text: string): string | undefined {
  return TELLING.exec(text)?.[0];
}
