import type { FrameEntry } from '../city/frame';
import type { Film, FilmFrame } from './film';

/** What a film plays on: the marks of the city. */
export interface Stage {
  /** The whole city anew: what is not among the entries was not there. */
  restage(entries: Iterable<FrameEntry>): void;
  hear(entries: Iterable<FrameEntry>): void;
}

/** Films one after the other, played in order of time. */
export class Reel {
  readonly #stage: Stage;
  #waiting: FilmFrame[] = [];
  /** Up to when there are frames. */
  end = Number.NEGATIVE_INFINITY;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Puts a film behind those that are there. Its first frame is whole: nothing that came before it matters any more. */
  add(film: Film): void {
    this.#waiting.push(...film.frames);
    this.end = film.frames.at(-1)?.at ?? this.end;
  }

  clear(): void {
    this.#waiting = [];
    this.end = Number.NEGATIVE_INFINITY;
  }

  /** Plays every frame up to that instant. */
  playTo(at: number): void {
    const due = this.#waiting.findIndex((frame) => frame.at > at);
    const frames = this.#waiting.splice(0, due < 0 ? this.#waiting.length : due);
    const start = frames.findLastIndex((frame) => frame.whole);
    for (const frame of start < 0 ? frames : frames.slice(start)) {
      if (frame.whole) this.#stage.restage(frame.entries());
      else this.#stage.hear(frame.entries());
    }
  }
}
