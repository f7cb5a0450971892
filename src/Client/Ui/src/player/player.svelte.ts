import type { Refusal } from '../api/refusal';
import { city } from '../city/city';
import { address } from '../shell/address.svelte';
import { clock } from '../shell/clock.svelte';
import { asRefusal } from '../shell/territory.svelte';
import { shown } from '../time/instant.svelte';
import { Reel } from './reel';
import { Future } from './future';
import { Past, type Source } from './source';

/** Virtual seconds a second. */
export const speeds = [1, 60, 600, 3_600] as const;
export type Speed = (typeof speeds)[number];

const beat = 100;
/** While a film plays, panels ask again so often: each answer is a fold on the server. */
const tellEvery = 2_000;
const longest = 7_200_000;
const shortest = 600_000;
/** So many seconds of watching are fetched at once, and half of that ahead. */
const ahead = 12_000;

/** Shows the city at instants of a source, and plays it on from there. */
export class Player {
  playing = $state(false);
  speed: Speed = $state(60);
  /** Frames are on their way. */
  waiting = $state(false);
  /** Of how many assets nothing is recorded of what is shown. */
  untold = $state(0);
  refusal: Refusal | null = $state.raw(null);
  source: Source;
  #reel = new Reel(city);
  #asking: AbortController | null = null;
  #fetching = false;
  #told = 0;
  #written: number | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(source: Source) {
    this.source = source;
  }

  /** Takes the city from a scenario, or from the past again. */
  show(scenario: string | null): void {
    const from = this.source instanceof Future ? this.source.scenario : null;
    if (from === scenario) return;
    this.leave();
    this.source = scenario === null ? past : new Future(scenario);
  }

  /** Shows the instant of the address, unless it is this player that wrote it there. */
  async follow(at: number): Promise<void> {
    if (at === this.#written) return;
    this.pause();
    shown.show(at);
    await this.#fetch(at, at);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  play(): void {
    if (shown.moment === null) return;
    this.playing = true;
    this.#told = performance.now();
    let last = performance.now();
    this.#timer ??= setInterval(() => {
      const now = performance.now();
      this.#advance(now - last, now);
      last = now;
    }, beat);
  }

  /** Stops where it is; the address says where, so that a link brings others there. */
  pause(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (!this.playing) return;
    this.playing = false;
    if (shown.moment !== null) this.#tell(shown.moment);
  }

  leave(): void {
    this.pause();
    this.#asking?.abort();
    this.#reel.clear();
    this.#written = null;
    this.refusal = null;
    this.untold = 0;
  }

  #advance(passed: number, now: number): void {
    const from = shown.moment ?? 0;
    const end = this.source.end();
    const wanted = Math.min(end, from + passed * this.speed);
    const reached = Math.min(wanted, Math.max(from, this.#reel.end));
    this.waiting = reached < wanted;
    this.#reel.playTo(reached);
    shown.moment = reached;
    if (now - this.#told >= tellEvery) {
      this.#told = now;
      this.#tell(reached);
    }
    if (reached >= end - beat * this.speed && reached >= this.#reel.end) return this.pause();
    if (this.#reel.end - reached < (ahead / 2) * this.speed) void this.#fetchOn(Math.max(reached, this.#reel.end));
  }

  #tell(moment: number): void {
    this.#written = Math.floor(moment);
    shown.at = new Date(this.#written).toISOString();
    address.replace({ at: shown.at });
  }

  async #fetchOn(from: number): Promise<void> {
    if (this.#fetching || this.refusal) return;
    const to = Math.min(this.source.end(), from + Math.min(longest, Math.max(shortest, ahead * this.speed)));
    if (to > from) await this.#fetch(from, to);
  }

  async #fetch(from: number, to: number): Promise<void> {
    const jumping = to === from;
    if (jumping) this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    this.#fetching = true;
    this.waiting = jumping;
    try {
      const film = await this.source.film(from, to, Math.max(1, Math.round(this.speed / 4)), asking.signal);
      if (asking.signal.aborted) return;
      if (jumping) this.#reel.clear();
      this.#reel.add(film);
      this.refusal = null;
      if (!jumping) return;
      this.untold = film.untold;
      this.#reel.playTo(from);
    } catch (error) {
      if (asking.signal.aborted) return;
      this.refusal = asRefusal(error);
      this.pause();
    } finally {
      if (this.#asking === asking) this.#fetching = this.waiting = false;
    }
  }
}

const past = new Past(() => clock.live);
export const player = new Player(past);
