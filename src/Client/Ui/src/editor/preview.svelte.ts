import type { Refusal } from '../api/refusal';
import { asRefusal } from '../shell/territory.svelte';
import { errorsOf } from './diagnostic';
import type { Checked, Writing } from './writing.svelte';

/** What a text would do, asked each time the text is found without error; what was drawn stays until then. */
export class Preview<T> {
  value: T | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  /** The text that the value is of. */
  text = $state('');

  /** To be called in an effect: follows the text, and whatever the question reads at once. */
  follow<C extends Checked>(writing: Writing<C>, question: (text: string, signal: AbortSignal) => Promise<T>): () => void {
    const text = writing.text;
    const asked = new AbortController();
    if (writing.checked !== null && errorsOf(writing.checked.diagnostics) === 0) void this.#ask(text, asked.signal, question(text, asked.signal));
    return () => asked.abort();
  }

  async #ask(text: string, signal: AbortSignal, answer: Promise<T>): Promise<void> {
    try {
      const value = await answer;
      if (!signal.aborted) Object.assign(this, { value, text, refusal: null });
    } catch (error) {
      if (!signal.aborted) this.refusal = asRefusal(error);
    }
  }
}
