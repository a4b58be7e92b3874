/** What tells a place: a street, a postcode, coordinates, a map, a link, somebody's own e-mail. */
export const TELLING: readonly (readonly [string, RegExp])[] = [
  [
    'a street',
    /\b(calle|avenida|av\.|blvd|boulevard|calzada|calz\.|carretera|colonia|col\.|fracc\.|esquina|esq\.|callej[oó]n|privada de|n[uú]m\. ?\d)/i,
  ],
  ['a postcode', /(?<![\d+])\d{5}(?!\d)/],
  ['coordinates', /-?\d{1,3}\.\d{4,}/],
  ['a map', /google\.[a-z.]+\/maps|maps\.|goo\.gl|openstreetmap|waze/i],
  ['a link', /https?:\/\//],
  ['an e-mail', /[\w.]+@[\w.]+/],
];

/** A withheld service without what is public about it all the same: phones that lead there, and the laws it cites. */
export function withoutPublicParts(service: object): string {
  return JSON.stringify({ ...service, phones: [], access: {}, citations: {}, cautions: [] });
}
