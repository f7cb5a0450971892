import { api } from '../api/api';
import type { Totals } from '../api/shapes';
import { shown } from '../time/instant.svelte';
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
    // A scenario tells no alarms: those of the present would be taken for its own.
    if (shown.scenario !== null) return void Object.assign(this, { territory: null, authorities: [] });
    // Known figures stay when one of the two cannot be read; the link line says when the view is frozen.
    const [whole, authorities] = await Promise.allSettled([api.totals('territory'), api.level('authority')]);
    if (whole.status === 'fulfilled') this.territory = whole.value;
    if (authorities.status === 'fulfilled') this.authorities = authorities.value;
    if (whole.status === 'fulfilled' || authorities.status === 'fulfilled') this.beat++;
  }
}

export const tallies = new Tallies();
