/** `webhook-signature` of Standard Webhooks: HMAC-SHA256 of `id.timestamp.body`; `secret` is the key's 32 bytes in hexadecimal. */
export async function sign(secret: string, id: string, seconds: number, body: string): Promise<string> {
  const bytes = Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${seconds}.${body}`));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
}
