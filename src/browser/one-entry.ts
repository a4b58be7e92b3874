/**
 * One entry in the history, however many pages are read: whoever leaves and presses Back is before this site, not in it.
 * Links replace the page they stand on; the answer to a form takes its place without a visit of its own.
 */
const TIMEOUT_MS = 30_000;

const root = document.documentElement;

function isPlain({ defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return !defaultPrevented && button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]:not([target], [download])') : null;
  if (!link || !isPlain(event)) return;
  const url = new URL(link.getAttribute('href') ?? '', document.baseURI);
  if (url.origin !== location.origin) return;
  event.preventDefault();
  location.replace(url);
});

/** Styles that the page has and this one has not: the page is shown once they are here. */
function addStyles(page: Document): Promise<unknown> {
  const missing = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    (link) => !document.querySelector(`link[href="${link.getAttribute('href')}"]`),
  );
  return Promise.allSettled(
    missing.map((link) => {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = link.href;
      document.head.appendChild(style);
      return new Promise((done) => {
        style.addEventListener('load', done);
        style.addEventListener('error', done);
      });
    }),
  );
}

async function show(page: Document, url: string): Promise<void> {
  await addStyles(page);
  if (root.classList.contains('left')) return;
  history.replaceState(null, '', url);
  document.title = page.title;
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].map(({ src }) => src);
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
  document.querySelector('main')?.focus({ preventScroll: true });
  for (const script of scripts) void import(/* @vite-ignore */ script);
}

/** Says, at the end of the form, that nothing was sent and nothing is lost. */
function sayUnsent(form: HTMLFormElement): void {
  const text = document.querySelector<HTMLElement>('[data-unsent]');
  if (!text) return;
  form.appendChild(text);
  text.hidden = false;
}

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.timeout = TIMEOUT_MS;
  // A document, not text: nothing of the answer is ever parsed from a string, and its scripts do not run.
  request.responseType = 'document';
  request.addEventListener('loadend', () => {
    form.removeAttribute('aria-busy');
    const page = request.responseXML;
    if (page) void show(page, request.responseURL);
    else sayUnsent(form);
  });
  request.send(new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)])));
  form.setAttribute('aria-busy', 'true');
}

addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
  event.preventDefault();
  if (!form.hasAttribute('aria-busy')) send(form, event.submitter);
});
