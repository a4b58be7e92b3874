import { find } from './find.ts';

/** What one field says, in words; empty when it says nothing. */
function wordsOf(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.value === '' ? '' : (field.selectedOptions[0]?.text ?? '');
  if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return '';
  const pattern = field.dataset['said'];
  if (pattern !== undefined) return /^\d+$/.test(field.value.trim()) ? pattern.replace('{value}', field.value.trim()) : '';
  return field.checked ? (field.labels?.[0]?.textContent?.trim() ?? '') : '';
}

/** Years and a group say the same thing twice: the one that was said last holds. */
function keepOneAge(form: HTMLFormElement, changed: EventTarget | null): void {
  const years = find<HTMLInputElement>(form, '[name=age_years]');
  const band = find<HTMLSelectElement>(form, '[name=age_band]');
  if (changed === years && years.value !== '') band.value = '';
  if (changed === band && band.value !== '') years.value = '';
}

/** Each closed part of the form repeats in its summary what was chosen in it; the map shows the state of the list. */
export function sayWhatWasSaid(form: HTMLFormElement, changed: EventTarget | null): void {
  keepOneAge(form, changed);
  for (const said of form.querySelectorAll('.said')) {
    const fields = [...(said.closest('details')?.querySelectorAll('input, select') ?? [])];
    said.textContent = fields
      .map(wordsOf)
      .filter((words) => words !== '')
      .join(', ');
  }
  const state = find<HTMLSelectElement>(form, 'select[name=state]').value;
  for (const tile of form.querySelectorAll<HTMLButtonElement>('button[name=state]')) {
    if (tile.value === state) tile.setAttribute('aria-current', 'true');
    else tile.removeAttribute('aria-current');
  }
}
