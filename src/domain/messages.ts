/** Flat dotted keys → sentences, as in `content/ui/<locale>.json`. */
export type Messages = Readonly<Record<string, string>>;

export type Params = Readonly<Record<string, string | number>>;

/**
 * The sentence of a key, its `{placeholders}` filled in.
 * @throws RangeError when the key has no sentence: a missing string must not reach a reader.
 */
export function translate(messages: Messages, key: string, params: Params = {}): string {
  const template = messages[key];
  if (template === undefined) throw new RangeError(`No sentence for ${key}`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Turns keys of `content/ui` into sentences of one language. */
export type Say = (key: string, params?: Params) => string;
