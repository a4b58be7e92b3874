import { parseCode } from '#domain/hold-code.ts';
import type { Availability, EvaluatedServiceJson } from '#domain/contract.ts';
import { questionOf, valuesOf } from '../queries/form-profile.ts';
import { find } from './find.ts';

const PAUSE_MS = 300;

/** Fills the printed sheet from lists. What was chosen stays in the page; only codes go out, by POST, to find the places. */
class ReferralSheet extends HTMLElement {
  #form!: HTMLFormElement;
  #words: Readonly<Record<string, string>> = {};
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  connectedCallback(): void {
    this.#form = find(this, 'form');
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    this.#form.reset();
    this.#takeCode();
    this.#form.hidden = false;
    this.#form.addEventListener('input', () => this.#changed());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    find(this, '[data-print]').addEventListener('click', () => window.print());
    // The sheet of one person is not shown to the next: neither Back nor a restored tab brings it again.
    window.addEventListener('pagehide', () => this.#empty());
  }

  /** The code of a held bed, from the page of the hold; it is nowhere but on the sheet afterwards. */
  #takeCode(): void {
    const code = parseCode(location.hash.slice(1));
    if (code === undefined) return;
    find(this, '[data-hand=bed_code]').textContent = code;
    history.replaceState(history.state, '', location.pathname);
  }

  #empty(): void {
    this.#form.reset();
    find(this, '[data-hand=bed_code]').textContent = '';
    this.#fill();
    this.#show([]);
  }

  #changed(): void {
    this.#fill();
    clearTimeout(this.#pause);
    this.#asking?.abort();
    this.#show([]);
    const question = questionOf(valuesOf(new FormData(this.#form)));
    if (question.state !== '') this.#pause = setTimeout(() => void this.#ask(question), PAUSE_MS);
  }

  /** What was chosen, in both languages, into the lines of the sheet. */
  #fill(): void {
    for (const cell of this.querySelectorAll<HTMLElement>('[data-value]')) {
      const chosen = this.#selects().flatMap(({ name, value, selectedOptions }) =>
        name === cell.dataset['value'] && value !== '' ? [...selectedOptions] : [],
      );
      const texts = chosen.map(({ dataset: { es, en } }) => (es === en ? es : `${es} / ${en}`));
      cell.textContent = [...new Set(texts)].join('; ');
    }
  }

  /** The Worker's types know no `select` that is an element; here there is nothing else. */
  #selects(): readonly HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')] as unknown as readonly HTMLSelectElement[];
  }

  async #ask(question: object): Promise<void> {
    const asking = new AbortController();
    const rows = this.querySelectorAll('[data-places] tr').length;
    this.#asking = asking;
    this.#report('searching');
    try {
      const response = await fetch('/api/v1/availability', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': this.dataset['locale'] ?? '' },
        body: JSON.stringify({ ...question, limit: rows }),
        credentials: 'omit',
        cache: 'no-store',
        signal: asking.signal,
      });
      if (!response.ok) return this.#report('failed');
      const { services } = (await response.json()) as Availability;
      this.#show(services);
      this.#report(services.length === 0 ? 'none' : undefined);
    } catch {
      if (!asking.signal.aborted) this.#report('failed');
    }
  }

  #report(word?: string): void {
    find(this, '[data-status]').textContent = word === undefined ? '' : (this.#words[word] ?? '');
  }

  #show(services: readonly EvaluatedServiceJson[]): void {
    for (const [index, row] of this.querySelectorAll<HTMLTableRowElement>('[data-places] tr').entries()) {
      const service = services[index];
      const texts = service ? [service.name, this.#phoneOf(service), this.#asks(service)] : ['', '', ''];
      for (const [column, text] of texts.entries()) (row.cells[column] as HTMLTableCellElement).textContent = text;
    }
  }

  #phoneOf({ phones, access }: EvaluatedServiceJson): string {
    const known = phones.length > 0 ? phones : (access.through[0]?.phones ?? []);
    const phone = known.find(({ voice, emergency }) => voice && !emergency) ?? known[0];
    if (!phone) return '';
    const extension = phone.extension === null ? '' : (this.#words['extension'] ?? '').replace('{extension}', phone.extension);
    return `${phone.display} ${extension}`.trim();
  }

  #asks({ verdict, conditions, cautions }: EvaluatedServiceJson): string {
    const asked = Object.entries(conditions).flatMap(([condition, value]) => (value === 'yes' ? [this.#words[condition]] : []));
    return [this.#words[verdict], ...asked, cautions.length > 0 && this.#words['careful']].filter(Boolean).join('. ');
  }
}

customElements.define('referral-sheet', ReferralSheet);
