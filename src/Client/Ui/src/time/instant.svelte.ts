import { address } from '../shell/address.svelte';

/** The instant that the screen shows: now, or one of the past. It is part of the address, so that a link brings others there. */
class Shown {
  /** What panels and lists ask for; null is now. While a film plays it follows by steps of seconds, the marks go on between. */
  at: string | null = $state(null);
  /** The instant on the map and under the needle, in milliseconds; null is now. */
  moment: number | null = $state(null);
  /** Whether what is shown is not the present: nothing can be ordered then. */
  past: boolean = $derived(this.moment !== null);
  /** The scenario whose future is shown; null for what is and was. */
  scenario: string | null = $derived(this.moment === null ? null : (address.query.scenario ?? null));

  /** Goes to an instant, or back to the present, as a step that can be undone. */
  go(at: number | null): void {
    address.change(at === null ? { at: null, scenario: null } : { at: new Date(Math.floor(at)).toISOString() });
  }

  /** The last instant that there is: of a scenario its horizon ends, not the present. */
  latest(live: number): number {
    return this.scenario === null ? live - 1_000 : Number.POSITIVE_INFINITY;
  }

  show(moment: number | null): void {
    this.moment = moment;
    this.at = moment === null ? null : new Date(moment).toISOString();
  }
}

export const shown = new Shown();

/** The instant an address names; null for none, and for what is no instant. */
export function instantOf(at: string | undefined): number | null {
  const read = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(read) ? null : read;
}
