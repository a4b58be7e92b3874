import { find } from './find.ts';

/** The page follows what happens: asked for again while somebody looks at it and writes nothing, it takes the place of the old one. */
const EVERY_MS = 20_000;
const TIMEOUT_MS = 15_000;
const MINUTE_MS = 60_000;

const status = find(document, '#live');
const words = JSON.parse(status.dataset['words'] ?? '{}') as Record<string, string>;
const main = find(document, 'main');
let isEnded = false;
let isSending = false;

/** Its content as the server made it, without what time alone changes. */
function contentOf(page: HTMLElement): string {
  const copy = page.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[data-until], [role=status]').forEach((part) => part.replaceChildren());
  return copy.innerHTML;
}

let shown = contentOf(main);

function isDirty(): boolean {
  const isEditing = document.activeElement?.matches('main input, main select') ?? false;
  const lists = [...main.querySelectorAll('select')];
  const fields = [...main.querySelectorAll('input')];
  return (
    isEditing || lists.some(({ selectedIndex }) => selectedIndex > 0) || fields.some(({ value, defaultValue }) => value !== defaultValue)
  );
}

function requestsIn(page: HTMLElement): readonly string[] {
  return [...page.querySelectorAll<HTMLElement>('[data-request]')].map(({ dataset }) => dataset['request'] ?? '');
}

/** Puts the new content in place of the old; what had the focus, or was open, has it again. */
function replace(fresh: HTMLElement): void {
  const focused = main.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const open = [...main.querySelectorAll('details[open]')].map(({ id }) => id);
  const before = new Set(requestsIn(main));
  const hasNew = requestsIn(fresh).some((code) => !before.has(code));
  main.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  status.textContent = hasNew ? (words['new'] ?? '') : '';
}

function end(): void {
  isEnded = true;
  status.textContent = words['ended'] ?? '';
}

function take(request: XMLHttpRequest): void {
  if (isSending || isDirty()) return;
  const { status: code, responseXML, responseURL } = request;
  const isElsewhere = responseURL !== '' && new URL(responseURL).pathname !== location.pathname;
  if (isElsewhere || code === 401 || code === 404) return end();
  const fresh = code === 200 ? responseXML?.querySelector('main') : undefined;
  if (!fresh) {
    status.textContent = words['failed'] ?? '';
    return;
  }
  const content = contentOf(fresh);
  if (status.textContent === words['failed']) status.textContent = '';
  if (content !== shown) replace(fresh);
  shown = content;
}

function ask(): void {
  if (document.visibilityState !== 'visible' || isEnded || isSending || isDirty()) return;
  const request = new XMLHttpRequest();
  request.open('GET', location.pathname);
  request.timeout = TIMEOUT_MS;
  // A document, not text: nothing of the answer is ever parsed from a string, and its scripts do not run.
  request.responseType = 'document';
  request.addEventListener('loadend', () => take(request));
  request.send();
}

function fill(pattern: string | undefined, values: Readonly<Record<string, number>>): string {
  return (pattern ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** As the server words it (src/i18n/moments.ts). */
function countDown(): void {
  for (const part of main.querySelectorAll<HTMLElement>('[data-until]')) {
    const left = Math.max(0, Math.floor((Date.parse(part.dataset['until'] ?? '') - Date.now()) / MINUTE_MS));
    const values = { hours: Math.floor(left / 60), minutes: left % 60 };
    part.textContent = fill(left < 60 ? words['left'] : words['hoursLeft'], values);
  }
}

setInterval(ask, EVERY_MS);
setInterval(countDown, EVERY_MS);
document.addEventListener('visibilitychange', ask);
addEventListener('submit', () => (isSending = true));
addEventListener('pageshow', () => (isSending = false));
