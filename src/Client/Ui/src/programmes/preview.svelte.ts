import { errorsOf } from '../editor/diagnostic';
import type { Writing } from '../editor/writing.svelte';
import type { Refusal } from '../api/refusal';
import { asRefusal } from '../shell/territory.svelte';
import { programmesApi } from './programmesApi';
import type { Night, TextCheck, TextKind } from './shapes';

/** What a text would do, asked each time the text is found without error; what was drawn stays until then. */
export class Preview {
  nights: Night[] = $state.raw([]);
  refusal: Refusal | null = $state.raw(null);
  /** The text that the nights are of. */
  text = $state('');

  /** To be called in an effect: follows the text, the first night and the number of days. */
  follow(kind: TextKind, writing: Writing<TextCheck>, from: string, days: number): () => void {
    const text = writing.text;
    const asked = new AbortController();
    if (writing.checked !== null && errorsOf(writing.checked.diagnostics) === 0 && from !== '') void this.#ask(kind, text, from, days, asked.signal);
    return () => asked.abort();
  }

  async #ask(kind: TextKind, text: string, from: string, days: number, signal: AbortSignal): Promise<void> {
    try {
      const nights = await programmesApi.preview(kind, text, from, days, signal);
      if (!signal.aborted) Object.assign(this, { nights, text, refusal: null });
    } catch (error) {
      if (!signal.aborted) this.refusal = asRefusal(error);
    }
  }
}
