/**
 * Whether a form was sent from our own pages. Browsers say so in `Sec-Fetch-Site`; those too old to send it name an
 * equal `Origin`. (`no-referrer` makes the Origin of our own forms `null`, so it alone does not tell.)
 */
export function isOwnForm(headers: Pick<Headers, 'get'>, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  return site === null ? headers.get('origin') === origin : site === 'same-origin';
}
