/** Anything that can be searched. (The Worker's types merge an `Element` of their own into the DOM's.) */
export interface Root {
  querySelector: (selector: string) => unknown;
}

/** The element that a script's page promises. */
export function find<T = HTMLElement>(root: Root, selector: string): T {
  const found = root.querySelector(selector);
  if (!found) throw new RangeError(`Nothing here is ${selector}`);
  return found as T;
}
