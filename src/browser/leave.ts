/** Leaves at once, by the link or by pressing Shift three times: a blank screen first, then a neutral site in this page's place. */
import { EXIT_PATH, NEUTRAL_SITES } from '#domain/neutral-sites.ts';

const PRESSES = 3;
const WITHIN_MS = 5000;
const EXIT_LINK = `a[href="${EXIT_PATH}"]`;

const root = document.documentElement;
let presses: readonly number[] = [];

function leave(): void {
  root.classList.add('left');
  document.title = new URL(NEUTRAL_SITES[0]).host;
  document.querySelector('link[rel="icon"]')?.setAttribute('href', '/cloud.svg');
  // Answered when this page has gone: the browser then empties what it kept of this site.
  navigator.sendBeacon?.(EXIT_PATH);
  // Not by way of EXIT_PATH: should the network fail, the error page must not name this site.
  location.replace(NEUTRAL_SITES[0]);
}

addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(EXIT_LINK)) return;
    leave();
    event.preventDefault();
  },
  { capture: true },
);

// Counted when a key goes down, whichever Shift it is, so that both held together are two; a capital letter is none.
addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (key !== 'Shift') presses = [];
  else if (!repeat) presses = [...presses, timeStamp].slice(-PRESSES);
});
addEventListener('keyup', ({ key, timeStamp }) => {
  const [first] = presses;
  if (key === 'Shift' && presses.length === PRESSES && first !== undefined && timeStamp - first <= WITHIN_MS) leave();
});
addEventListener('pointerdown', () => {
  presses = [];
});

// Kept by the browser in the middle of leaving, and shown again by Back.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && root.classList.contains('left')) leave();
});

root.classList.add('scripted');
