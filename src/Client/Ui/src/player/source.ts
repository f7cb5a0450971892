import { send } from '../api/api';
import { readFilm, type Film } from './film';

/** Where a player takes a city at instants from: the past, or a scenario's future. */
export interface Source {
  /** The city at `from`, and what changes each `step` seconds up to `to`. */
  film(from: number, to: number, step: number, signal: AbortSignal): Promise<Film>;
  /** The last instant that it has by now. */
  end(): number;
}

/** The city as it was known, kept by the server. */
export class Past implements Source {
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  async film(from: number, to: number, step: number, signal: AbortSignal): Promise<Film> {
    const query = new URLSearchParams({ from: new Date(from).toISOString(), ...(to > from ? { to: new Date(to).toISOString(), step: String(step) } : {}) });
    const response = await send(`/past/film?${query}`, { signal });
    return readFilm(await response.arrayBuffer());
  }

  end(): number {
    return this.#now();
  }
}
