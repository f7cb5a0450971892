import { address } from '../shell/address.svelte';

/** The instant that the screen shows: now, or one of the past. It is part of the address, so that a link brings others there. */
class Shown {
  /** What panels and lists ask for; null is now. While a film plays it follows by steps of seconds, the marks go on between. */
  at: string | null = $state(null);
  /** The instant on the map and under the needle, in milliseconds; null is now. */
  moment: number | null = $state(null);
  past: boolean = $derived(this.moment !== null);

  /** Goes to an instant, or back to the present, as a step that can be undone. */
  go(at: number | null): void {
    address.change({ at: at === null ? null : new Date(Math.floor(at)).toISOString() });
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
