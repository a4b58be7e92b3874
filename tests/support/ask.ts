import { exports } from 'cloudflare:workers';
import type { Availability } from '#domain/contract.ts';

const ORIGIN = 'https://example.org';

export function request(path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(new Request(`${ORIGIN}${path}`, init));
}

export function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return request('/api/v1/availability', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The whole answer to a question, page after page. */
export async function ask(state: string, profile: object = {}, more: object = {}): Promise<Availability> {
  const response = await post({ state, profile, limit: 200, ...more });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}
