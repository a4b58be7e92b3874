/** The field of the search page. It belongs to no form and has no name: what is typed is sent nowhere and kept nowhere. */
const PAUSE_MS = 150;

type Results = typeof import('./search-results.ts');
type Ready = readonly [Results, Awaited<ReturnType<Results['load']>>];

class SiteSearch extends HTMLElement {
  #ready: Promise<Ready> | undefined;
  #timer = 0;

  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('focusin', this.#load);
    this.addEventListener('input', this.#wait);
    this.addEventListener('change', this.#onChange);
    this.addEventListener('keydown', this.#onKey);
    addEventListener('pagehide', this.#forget);
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#forget);
  }

  readonly #load = (): Promise<Ready> => {
    this.#ready ??= import('./search-results.ts')
      .then(async (results) => [results, await results.load(this.dataset['index'] ?? '')] as const)
      .catch((error: unknown) => {
        this.#ready = undefined;
        throw error;
      });
    this.#ready.catch(() => undefined);
    return this.#ready;
  };

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#search, PAUSE_MS);
  };

  /** Of the choices only: the field's own comes when a result is pressed, which must not move away. */
  readonly #onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) void this.#search();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void this.#search();
  };

  readonly #search = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const status = this.querySelector<HTMLElement>('[role="status"]');
    const field = this.querySelector<HTMLInputElement>('input');
    if (!status || !field) return;
    const [state, need] = [...this.querySelectorAll('select')].map(({ value }) => value);
    if (status.textContent === '') status.textContent = status.dataset['wait'] ?? '';
    try {
      const [results, lookup] = await this.#load();
      results.answer(this, status, lookup, field.value, { state, need });
    } catch {
      status.textContent = status.dataset['failed'] ?? '';
    }
  };

  /** Shown again by Back, or by another person, the page is as it was at first. */
  readonly #forget = (): void => {
    for (const field of this.querySelectorAll('input')) field.value = '';
    for (const choice of this.querySelectorAll('select')) choice.value = '';
    void this.#search();
  };
}

customElements.define('site-search', SiteSearch);
