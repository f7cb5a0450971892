import type { Alarm } from '../api/shapes';

/** A danger rings again after so long, until somebody acknowledges it. */
export const ringAgainAfter = 20_000;
/** How long the bells are silent when somebody mutes them. */
export const muteFor = 120_000;

/** Priorities that have a bell; what is planned and what is over have none. */
export type Bell = 1 | 2 | 3;

/** The one bell that news ring, the gravest of them; in a flood only danger does. */
export function bellFor(news: readonly Alarm[], flood: boolean): Bell | null {
  const worst = news.reduce((least, alarm) => Math.min(least, alarm.priority), 9);
  return worst <= (flood ? 1 : 3) ? (Math.max(1, worst) as Bell) : null;
}

/** Decides when a bell sounds: at news, and again every 20 s while a danger is unacknowledged. Muted, it lets time pass in silence. */
export class Ringing {
  #rungAt = Number.NEGATIVE_INFINITY;
  #mutedUntil = 0;
  readonly #ring: (bell: Bell) => void;

  constructor(ring: (bell: Bell) => void) {
    this.#ring = ring;
  }

  hear(news: readonly Alarm[], flood: boolean, now: number): void {
    const bell = bellFor(news, flood);
    if (bell !== null) this.#sound(bell, now);
  }

  /** The passing of time, with whether a danger is unacknowledged. */
  beat(danger: boolean, now: number): void {
    if (danger && now - this.#rungAt >= ringAgainAfter) this.#sound(1, now);
  }

  mute(until: number): void {
    this.#mutedUntil = until;
  }

  #sound(bell: Bell, now: number): void {
    if (now < this.#mutedUntil) return;
    if (bell === 1) this.#rungAt = now;
    this.#ring(bell);
  }
}
