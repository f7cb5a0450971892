/** The instant the screen shows ages against. Ticks each second; the server's clock wins over this machine's. */
class Clock {
  now = $state(Date.now());
  #offset = 0;

  start(): () => void {
    const timer = setInterval(() => (this.now = Date.now() + this.#offset), 1_000);
    return () => clearInterval(timer);
  }

  /** Sets the clock by the server's; differences under two seconds are the network's. */
  setBy(serverTime: number): void {
    const offset = serverTime - Date.now();
    if (Math.abs(offset - this.#offset) > 2_000) this.#offset = offset;
  }
}

export const clock = new Clock();
