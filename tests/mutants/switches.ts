/** The switches of the mutants, as every instrumented file sees them. */

const TICKS_A_LOOK = 1024;

export class EndlessError extends Error {}

export class Switches {
  /** The mutant that is switched on; 0 for none. */
  active = 0;
  /** Where the mutants reached are written down, in the dry run. */
  reached: Set<number> | undefined;
  /** Whether the active mutant ran on and on: it is killed, whatever caught the error. */
  ranOn = false;
  #ticks = 0;
  #until = Number.POSITIVE_INFINITY;

  on = (id: number): boolean => {
    if (id === this.active) {
      this.tick();
      return true;
    }
    this.reached?.add(id);
    return false;
  };

  /** Ends a loop that a mutant has made endless. */
  tick = (): void => {
    this.#ticks += 1;
    if (this.#ticks % TICKS_A_LOOK !== 0 || performance.now() < this.#until) return;
    this.ranOn = true;
    throw new EndlessError('the mutant runs on and on');
  };

  start(id: number, milliseconds: number): void {
    this.active = id;
    this.ranOn = false;
    this.#until = performance.now() + milliseconds;
  }

  stop(): void {
    this.active = 0;
    this.#until = Number.POSITIVE_INFINITY;
  }
}

declare global {
  var __mutation: Switches | undefined;
}

export const switches = (globalThis.__mutation ??= new Switches());
