import { uuidOf } from './uuid.ts';

/** Of everything that this directory names. Never changed: every id of the HSDS answers is made from it. */
const NAMESPACE = '44a96819-65c1-4d02-9ff6-d67cb9139618';

/** Kinds of things that have an id of their own. */
type Noun =
  | 'service'
  | 'organization'
  | 'service_at_location'
  | 'location'
  | 'address'
  | 'phone'
  | 'schedule'
  | 'service_area'
  | 'language'
  | 'cost_option'
  | 'required_document'
  | 'url'
  | 'attribute'
  | 'taxonomy'
  | 'taxonomy_term';

/** The id of a thing, from what it is and the words that tell it apart: `('phone', '07-prosecutor', '0')`. */
export function idOf(noun: Noun, ...parts: readonly (string | number)[]): string {
  return uuidOf(NAMESPACE, [noun, ...parts].join('/'));
}
