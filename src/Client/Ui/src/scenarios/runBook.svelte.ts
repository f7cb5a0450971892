import type { Refusal } from '../api/refusal';
import { asRefusal } from '../shell/territory.svelte';
import { scenariosApi } from './scenariosApi';
import type { Run, RunHead } from './shapes';

const fast = 1_000;
const slow = 10_000;
const mostKept = 30;

export const isUnderWay = (run: Pick<RunHead, 'state'>): boolean => run.state === 'running' || run.state === 'paused';

/** The newest run of a scenario, and the newest with figures before one that has none. */
export function newestOf(heads: readonly RunHead[], scenario: string): RunHead | null {
  const own = heads.filter((head) => head.scenario === scenario);
  return own.find((head) => isUnderWay(head)) ?? own.find((head) => head.state === 'done') ?? own[0] ?? null;
}

/** The runs there are, asked for every second while one is under way; the figures of those that are done are read once. */
class RunBook {
  heads: RunHead[] = $state.raw([]);
  known = $state(false);
  refusal: Refusal | null = $state.raw(null);
  #done = new Map<string, Promise<Run>>();
  #followers = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  follow(): () => void {
    if (++this.#followers === 1) void this.refresh();
    return () => {
      if (--this.#followers === 0) clearTimeout(this.#timer);
    };
  }

  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      Object.assign(this, { heads: await scenariosApi.runs(), known: true, refusal: null });
    } catch (error) {
      this.refusal = asRefusal(error);
    }
    clearTimeout(this.#timer);
    if (this.#followers > 0) this.#timer = setTimeout(() => void this.refresh(), this.heads.some(isUnderWay) ? fast : slow);
  }

  /** The figures of a run that is done: they do not change any more. */
  read(run: string): Promise<Run> {
    const known = this.#done.get(run);
    if (known) return known;
    const asked = scenariosApi.run(run);
    this.#done.set(run, asked);
    asked.catch(() => this.#done.delete(run));
    if (this.#done.size > mostKept) this.#done.delete(this.#done.keys().next().value!);
    return asked;
  }
}

export const runBook = new RunBook();
