const TWO_DIGIT_AREAS = ['33', '55', '56', '81'];

/** Grouped to be read and dialled: `800 553 3000`, `55 1309 9024`, `962 128 2277`, in Central America `+502 3017 4451`. */
export function formatPhone(number: string): string {
  if (number.startsWith('+1')) return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');
  if (/^\+50\d{9}$/.test(number)) return number.replace(/^(\+50\d)(\d{4})/, '$1 $2 ');
  if (!/^\d{10}$/.test(number)) return number;
  const twoDigitArea = TWO_DIGIT_AREAS.includes(number.slice(0, 2));
  return twoDigitArea ? number.replace(/^(\d{2})(\d{4})(\d{4})$/, '$1 $2 $3') : number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/** Never cut in two by the end of a line: its halves would be read as two numbers. */
export function inOnePiece(number: string): string {
  return number.replaceAll(' ', '\u00A0');
}
