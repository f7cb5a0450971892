import { asRefusal } from '../shell/territory.svelte';
import { say } from '../words/words.svelte';
import { readyToPublish } from './publishing';
import type { Signature } from './signature';
import type { Checked, Writing } from './writing.svelte';

/** Where a text is published, and what its screen does then. */
export interface Press<C extends Checked> {
  writing: () => Writing<C>;
  /** Empty while a new text has none. */
  id: () => string;
  send: (text: string, version: number, signature: Signature) => Promise<{ version: number }>;
  textOf: (version: number) => Promise<string>;
  /** The newest text and its version, for one that was overtaken. */
  newest: () => Promise<{ yaml: string; version: number } | null>;
  published: () => Promise<void> | void;
}

/** Publishes a text under a name and a reason, keeps it when another was published meanwhile, and takes back what was just published. */
export class Publication<C extends Checked> {
  /** What was published last from here. */
  signed: (Signature & { version: number }) | null = $state.raw(null);
  readonly #press: Press<C>;

  constructor(press: Press<C>) {
    this.#press = press;
  }

  async publish(signature: Signature): Promise<void> {
    const writing = this.#press.writing();
    await readyToPublish(writing, this.#press.id());
    const { version } = await this.#press.send(writing.text, writing.version, signature).catch(async (error: unknown) => {
      if (asRefusal(error).code === 'version-conflict') await this.#overtaken(writing);
      throw error;
    });
    writing.settle(version);
    this.signed = { ...signature, version };
    await this.#press.published();
  }

  /** An older text becomes a new version, so that nothing is lost. */
  async undo(): Promise<void> {
    if (!this.signed) return;
    const { version, author } = this.signed;
    this.#press.writing().write(await this.#press.textOf(version - 1), 0);
    await this.publish({ author, reason: say('publish.undoReason', { version }) });
  }

  async #overtaken(writing: Writing<C>): Promise<void> {
    const newest = await this.#press.newest();
    if (newest) writing.rebase(newest.yaml, newest.version);
  }
}
