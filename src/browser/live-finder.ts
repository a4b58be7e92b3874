import type { Availability, EvaluatedServiceJson } from '#domain/contract.ts';
import { questionOf, valuesOf } from '../queries/form-profile.ts';
import { find } from './find.ts';
import { fill, serviceItem, type Words } from './preview-service.ts';
import { sayWhatWasSaid } from './said.ts';

/** So long after the last change the question is sent: a person ticks several things in a row. */
const PAUSE_MS = 300;
const SHOWN = 3;

function element(tag: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The finder with scripts: as answers change, what there is shows below the form. Without an answer the form still sends. */
class LiveFinder extends HTMLElement {
  #form!: HTMLFormElement;
  #preview!: HTMLElement;
  #send!: HTMLButtonElement;
  #words: Words = {};
  #sendLabel = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  connectedCallback(): void {
    this.#form = find(this, 'form');
    this.#preview = find(this, 'section');
    this.#send = find(this, '[data-see]');
    this.#words = JSON.parse(this.#preview.dataset['words'] ?? '{}') as Words;
    this.#sendLabel = this.#send.textContent;
    this.#form.addEventListener('input', (event) => this.#changed(event.target));
    this.#form.addEventListener('click', (event) => this.#choseTile(event));
    this.#form.addEventListener('submit', () => (this.#send.textContent = this.#words['searching'] ?? ''));
    // A browser that comes back to the page may have put the answers back.
    window.addEventListener('pageshow', () => this.#changed(null));
    this.#changed(null);
    document.getElementById('errors')?.focus();
  }

  #changed(target: EventTarget | null): void {
    sayWhatWasSaid(this.#form, target);
    clearTimeout(this.#pause);
    this.#asking?.abort();
    const question = questionOf(valuesOf(new FormData(this.#form)));
    if (question.state === '') this.#say();
    else this.#pause = setTimeout(() => void this.#ask(question), PAUSE_MS);
  }

  #choseTile(event: Event): void {
    const tile = (event.target as HTMLElement).closest('button[name=state]') as HTMLButtonElement | null;
    if (!tile) return;
    event.preventDefault();
    const list = find<HTMLSelectElement>(this.#form, 'select[name=state]');
    list.value = tile.value;
    this.#changed(list);
  }

  async #ask(question: object): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    this.#preview.setAttribute('aria-busy', 'true');
    this.#status(element('p', this.#words['searching']));
    try {
      const response = await fetch('/api/v1/availability', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': this.dataset['locale'] ?? '' },
        body: JSON.stringify({ ...question, limit: SHOWN }),
        credentials: 'omit',
        cache: 'no-store',
        signal: asking.signal,
      });
      if (response.ok) this.#show((await response.json()) as Availability);
      else this.#say(this.#words[response.status === 400 ? 'wrong' : 'failed']);
    } catch {
      if (!asking.signal.aborted) this.#say(this.#words['failed']);
    }
  }

  #status(...nodes: readonly HTMLElement[]): void {
    find(this.#preview, '[aria-live]').replaceChildren(...nodes);
  }

  #list(services: readonly EvaluatedServiceJson[]): void {
    this.#preview.removeAttribute('aria-busy');
    find(this.#preview, 'ol').replaceChildren(...services.map((service) => serviceItem(this.#preview, this.#words, service)));
    find(this.#preview, '.all').hidden = services.length === 0;
  }

  /** Only a sentence, or nothing, in place of an answer. */
  #say(text?: string): void {
    this.#status(...(text ? [element('p', text)] : []));
    this.#list([]);
    this.#send.textContent = this.#sendLabel;
  }

  #show({ total, services, gaps }: Availability): void {
    const { one, many, none } = this.#words;
    const lines = gaps.map(({ need, text }) => {
      const box = find<HTMLInputElement>(this.#form, `[name=needs][value=${need}]`);
      return element('li', `${box.labels?.[0]?.textContent?.trim() ?? ''}: ${text}`);
    });
    const list = element('ul');
    list.replaceChildren(...lines);
    const count = total === 0 ? none : total === 1 ? one : fill(many, { count: total });
    this.#status(element('p', count), ...(lines.length > 0 ? [list] : []));
    this.#list(services);
    this.#send.textContent = total > 1 ? fill(this.#send.dataset['see'], { count: total }) : this.#sendLabel;
  }
}

customElements.define('live-finder', LiveFinder);
