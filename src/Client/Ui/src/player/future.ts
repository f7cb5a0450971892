import { get, send } from '../api/api';
import { Refusal } from '../api/refusal';
import { say } from '../words/words.svelte';
import { readFilm, type Film } from './film';
import type { Source } from './source';

interface Head {
  id: string;
  scenario: string;
  state: string;
}

/** The city as it would look in a scenario: its newest run that is done, lived again where it is looked at. */
export class Future implements Source {
  readonly scenario: string;
  #run: Promise<string> | null = null;

  constructor(scenario: string) {
    this.scenario = scenario;
  }

  async film(from: number, to: number, step: number, signal: AbortSignal): Promise<Film> {
    this.#run ??= newestOf(this.scenario);
    const query = new URLSearchParams({ from: new Date(from).toISOString(), ...(to > from ? { to: new Date(to).toISOString(), step: String(step) } : {}) });
    const response = await send(`/scenarios/runs/${encodeURIComponent(await this.#run)}/film?${query}`, { signal });
    return readFilm(await response.arrayBuffer());
  }

  /** Where its horizon ends the twin says. */
  end(): number {
    return Number.POSITIVE_INFINITY;
  }
}

/** A link names a scenario, or one run of it. */
async function newestOf(scenario: string): Promise<string> {
  const runs = await get<Head[]>('/scenarios/runs');
  const run = runs.find((each) => each.state === 'done' && (each.scenario === scenario || each.id === scenario));
  if (!run) throw new Refusal('run-not-done', say('past.noRun', { scenario }), null, 0);
  return run.id;
}
