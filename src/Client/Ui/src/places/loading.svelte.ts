import type { Refusal } from '../api/refusal';
import { asRefusal } from '../shell/territory.svelte';

/** An answer of the API on a page: what is known stays while it is asked again, a refusal stands beside it. */
export class Answer<T> {
  value: T | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  #turn = 0;

  /** Asks, and keeps the answer of the last question only. */
  async ask(question: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    try {
      const value = await question();
      if (turn === this.#turn) Object.assign(this, { value, refusal: null });
    } catch (error) {
      if (turn === this.#turn) this.refusal = asRefusal(error);
    }
  }

  forget(): void {
    this.#turn++;
    Object.assign(this, { value: null, refusal: null });
  }
}
