import type { Refusal } from '../api/refusal';
import { atMostEvery } from '../shell/often';
import { asRefusal } from '../shell/territory.svelte';
import { logApi, type LogEntry, type LogQuestion } from './logApi';

const pageSize = 100;

/** The entries that answer a question, newest first. Nothing of the log changes: what is read stays, what is new is put before it. */
class LogBook {
  entries: LogEntry[] = $state.raw([]);
  next: number | null = $state(null);
  loaded = $state(false);
  refusal: Refusal | null = $state.raw(null);
  /** What corrects an entry, by its number. */
  corrections: ReadonlyMap<number, LogEntry> = $derived(new Map(this.entries.flatMap((entry) => (entry.corrects === null ? [] : [[entry.corrects, entry]]))));
  refresh = atMostEvery(1_000, () => this.#load(null));
  #question: LogQuestion = { from: null, to: null, q: null };

  ask(question: LogQuestion): void {
    this.#question = question;
    this.loaded = false;
    this.refresh();
  }

  showMore(): Promise<void> {
    return this.#load(this.next);
  }

  async #load(before: number | null): Promise<void> {
    const question = this.#question;
    try {
      const page = await logApi.page(question, pageSize, before);
      if (question !== this.#question) return this.refresh();
      const kept = this.loaded ? this.entries : [];
      const entries = new Map([...kept, ...page.items].map((entry) => [entry.number, entry]));
      if (before !== null || !this.loaded) this.next = page.next === null ? null : Number(page.next);
      this.entries = [...entries.values()].sort((a, b) => b.number - a.number);
      Object.assign(this, { refusal: null, loaded: true });
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }
}

export const logBook = new LogBook();
