import type { Area } from './record.ts';

/** FNV-1a, 32 bits: the same everywhere and for ever. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}

function prefixOf(area: Area): string {
  if (area === 'national') return 'mx';
  if (area === 'world' || 'hosts' in area) return 'ab';
  return area.states[0] ?? 'mx';
}

/**
 * The last part of a service's address, such as `07-48213077`: it tells the state and nothing else, and stays
 * the same whatever other services come or go.
 */
export function pageOf(id: string, area: Area): string {
  return `${prefixOf(area)}-${String(hash(id) % 100_000_000).padStart(8, '0')}`;
}
