import { api } from '../api/api';
import type { Totals } from '../api/shapes';
import { atMostEvery } from './often';

/** Level 1 in figures: the whole territory and one line an authority, once a second at most. */
class Tallies {
  territory: Totals | null = $state.raw(null);
  authorities: Totals[] = $state.raw([]);
  /** Raised by one each time figures may have moved: pages that show totals reload on it. */
  beat = $state(0);
  refresh = atMostEvery(1_000, () => this.#load());

  of(node: string): Totals | undefined {
    return this.authorities.find((totals) => totals.node === node);
  }

  async #load(): Promise<void> {
    try {
      const [whole, authorities] = await Promise.all([api.totals('territory'), api.level('authority')]);
      Object.assign(this, { territory: whole, authorities });
      this.beat++;
    } catch {
      // Known figures stay; the link line says that the view is frozen.
    }
  }
}

export const tallies = new Tallies();
