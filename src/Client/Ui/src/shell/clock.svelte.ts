import { shown } from '../time/instant.svelte';

/** The instant the screen shows ages against. Ticks each second; the server's clock wins over this machine's. At an instant of the past it is that one. */
class Clock {
  /** The present, whatever is shown. */
  live = $state(Date.now());
  now: number = $derived(shown.moment ?? this.live);
  #offset = 0;

  start(): () => void {
    const timer = setInterval(() => (this.live = Date.now() + this.#offset), 1_000);
    return () => clearInterval(timer);
  }

  /** Sets the clock by the server's; differences under two seconds are the network's. */
  setBy(serverTime: number): void {
    const offset = serverTime - Date.now();
    if (Math.abs(offset - this.#offset) > 2_000) this.#offset = offset;
  }
}

export const clock = new Clock();
