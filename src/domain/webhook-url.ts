/** Where notices may be sent: a name of the public internet, by HTTPS. */

export const MAX_URL = 200;

/** Endings that only a network of one's own knows (RFC 6761, 6762, 8375, and what ICANN keeps out of the public ones). */
const PRIVATE_ENDINGS = [
  'local',
  'localhost',
  'internal',
  'intranet',
  'private',
  'lan',
  'home',
  'corp',
  'home.arpa',
  'onion',
  'test',
  'invalid',
];

/** Parsing has written every spelling of an IPv4 address as four numbers, and an IPv6 address in brackets. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}

function isPublicName(host: string): boolean {
  return host.includes('.') && !host.endsWith('.') && !isAddress(host) && !PRIVATE_ENDINGS.some((ending) => host.endsWith(`.${ending}`));
}

/**
 * The address as it is kept, or `undefined` when nothing may be sent there. `isLocal`: the request came to localhost, where
 * whoever tries things out receives them too. What a public name resolves to cannot be seen here.
 */
export function readWebhookUrl(text: string, isLocal: boolean): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, href } = new URL(text);
  const isLocalhost = isLocal && hostname === 'localhost';
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocalhost)) return undefined;
  // No user, no question, no fragment, and nothing that needs escaping: what is left has only these characters.
  if (href.length > MAX_URL || !/^https?:\/\/[a-zA-Z0-9:/._~-]+$/.test(href)) return undefined;
  if (isLocalhost) return href;
  return port === '' && isPublicName(hostname) ? href : undefined;
}
