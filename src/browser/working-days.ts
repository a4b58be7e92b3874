/** Counts the last days of a time limit on the device: the day that is chosen is neither sent nor kept. */
import { countWorkingDays, lastDayOf, LIMITS, type Calendar, type Limit } from '#domain/working-days.ts';

const NAMES = Object.keys(LIMITS) as readonly Limit[];

/** The day on this device's clock. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

class WorkingDays extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('input')?.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.show(target.value);
    });
  }

  private get calendar(): Calendar {
    const { from = '', until = '', rest = '' } = this.dataset;
    return { from, until, rest: new Set(rest.split(' ')) };
  }

  private reveal(name: string, shown: boolean, text?: string): void {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) return;
    part.hidden = !shown;
    const slot = part.querySelector('span');
    if (slot && text !== undefined) slot.textContent = text;
  }

  private show(start: string): void {
    const { calendar } = this;
    const form = new Intl.DateTimeFormat(this.dataset['language'], { dateStyle: 'full', timeZone: 'UTC' });
    // Whatever began before the first day that is known has ended long ago.
    const old = start < calendar.from;
    const known = start !== '' && !old && NAMES.every((name) => lastDayOf(start, LIMITS[name], calendar) !== undefined);
    this.reveal('result', start !== '' && (old || known));
    this.reveal('unknown', start !== '' && !old && !known);
    for (const name of NAMES) {
      const last = known ? lastDayOf(start, LIMITS[name], calendar) : undefined;
      const over = old || (last !== undefined && last < today());
      this.reveal(`${name}-last`, last !== undefined, last && form.format(new Date(last)));
      this.reveal(`${name}-left`, last !== undefined && !over, last && String(countWorkingDays(today(), last, calendar)));
      this.reveal(`${name}-passed`, over);
    }
  }
}

customElements.define('working-days', WorkingDays);
