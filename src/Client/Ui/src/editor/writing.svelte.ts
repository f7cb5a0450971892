import { untrack } from 'svelte';
import type { Refusal } from '../api/refusal';
import { asRefusal } from '../shell/territory.svelte';
import type { Diagnostic } from './diagnostic';
import { drafts } from './drafts';

/** What every check answers, whatever else it says. */
export interface Checked {
  diagnostics: Diagnostic[];
}

/** A text while it is written: what is published, what is being changed, and what the twin says of it a moment after the last key. */
export class Writing<C extends Checked> {
  text = $state('');
  published = $state('');
  version = $state(0);
  /** Null while the text is being checked. */
  checked: C | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  /** The version somebody else published while this was written; null once the two have met. */
  overtaken: number | null = $state(null);
  changed: boolean = $derived(this.text !== this.published);
  readonly #key: string;
  readonly #check: (yaml: string, signal: AbortSignal) => Promise<C>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = new AbortController();
  #checking = false;
  #waiting: (() => void)[] = [];

  constructor(key: string, check: (yaml: string, signal: AbortSignal) => Promise<C>) {
    this.#key = key;
    this.#check = check;
  }

  /** Begins from what is published, or goes on with what was left unpublished here. */
  begin(published: string, version: number): void {
    const draft = drafts.get(this.#key);
    untrack(() => {
      Object.assign(this, { published, version, overtaken: null });
      this.write(draft && draft.version === version ? draft.text : published, 0);
    });
  }

  /** Another version was published meanwhile: what is written here now stands against that one. */
  rebase(published: string, version: number): void {
    Object.assign(this, { published, version, overtaken: version });
    this.write(this.text, 0);
  }

  write(text: string, pause = 400): void {
    this.text = text;
    if (this.changed) drafts.set(this.#key, { text, version: this.version });
    else drafts.delete(this.#key);
    this.checked = null;
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#checking = text.trim() !== '';
    if (!this.#checking) {
      this.refusal = null;
      this.#answered();
    } else this.#timer = setTimeout(() => void this.#ask(text), pause);
  }

  settle(version: number): void {
    drafts.delete(this.#key);
    Object.assign(this, { published: this.text, version, overtaken: null });
  }

  /** Asks again about the same text, after a refusal or in another language. */
  again(): void {
    untrack(() => this.write(this.text, 0));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked.abort();
    this.#answered();
  }

  /** Waits until the twin has said what it thinks of the text as it then stands, or cannot say. */
  whenChecked(): Promise<void> {
    return this.#checking ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  #answered(): void {
    this.#checking = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #ask(text: string): Promise<void> {
    const asked = (this.#asked = new AbortController());
    try {
      const checked = await this.#check(text, asked.signal);
      if (!asked.signal.aborted) Object.assign(this, { checked, refusal: null });
    } catch (error) {
      if (!asked.signal.aborted) this.refusal = asRefusal(error);
    }
    if (!asked.signal.aborted) this.#answered();
  }
}
