import type { Refusal } from '../api/refusal';
import { clock } from '../shell/clock.svelte';
import { asRefusal } from '../shell/territory.svelte';
import { address } from '../shell/address.svelte';
import { isUnderWay, runBook } from './runBook.svelte';
import { scenariosApi } from './scenariosApi';
import type { Run } from './shapes';

const every = 1_000;

/** One run while it is looked at: how far it is, what remains, and its figures at the end. */
export class RunWatch {
  run: Run | null = $state.raw(null);
  refusal: Refusal | null = $state.raw(null);
  busy = $state(false);
  /** Milliseconds that it will take still, by how it went since it was first seen; null while that is not known. */
  remaining: number | null = $state(null);
  readonly #wanted: () => string | null;
  #seen: { at: number; progress: number } | null = null;

  constructor(wanted: () => string | null) {
    this.#wanted = wanted;
  }

  /** To be called in an effect: asks until the run has ended. */
  follow(): () => void {
    const wanted = this.#wanted();
    let [left, timer]: [boolean, ReturnType<typeof setTimeout> | undefined] = [false, undefined];
    this.#seen = null;
    const ask = async (): Promise<void> => {
      const again = await this.#read(wanted!, () => left);
      if (!left && again) timer = setTimeout(() => void ask(), every);
    };
    if (wanted === null) Object.assign(this, { run: null, remaining: null });
    else void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }

  async start(what: { id: string } | { yaml: string }): Promise<void> {
    if (this.busy) return;
    await this.#attempt(async () => {
      const { id } = await scenariosApi.start(what);
      address.replace({ run: id });
    });
  }

  act(act: 'pause' | 'resume' | 'cancel'): Promise<void> {
    return this.#attempt(async () => {
      if (this.run) await scenariosApi.act(this.run.id, act);
    });
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await action();
      this.refusal = null;
      await runBook.refresh();
    } catch (error) {
      this.refusal = asRefusal(error);
    }
    this.busy = false;
  }

  /** Answers whether to ask again. */
  async #read(wanted: string, left: () => boolean): Promise<boolean> {
    try {
      const run = await scenariosApi.run(wanted);
      if (left()) return false;
      this.#judge(run);
      const ended = this.run?.id === run.id && isUnderWay(this.run) && !isUnderWay(run);
      Object.assign(this, { run });
      if (ended) void runBook.refresh();
      return isUnderWay(run);
    } catch (error) {
      if (left()) return false;
      this.refusal = asRefusal(error);
      return this.refusal.status !== 404;
    }
  }

  #judge(run: Run): void {
    const now = clock.now;
    if (run.state !== 'running') {
      this.#seen = null;
      this.remaining = null;
      return;
    }
    this.#seen ??= { at: now, progress: run.progress };
    const gone = run.progress - this.#seen.progress;
    this.remaining = gone > 0 ? ((now - this.#seen.at) * (1 - run.progress)) / gone : null;
  }
}
