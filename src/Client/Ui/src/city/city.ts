import { absent, isRetired, unheard } from '../mark/mark';
import type { FrameEntry } from './frame';
import { emptyPlaces, type Places } from './places';

/** What changed since listeners last heard: rows whose mark or value moved, or the whole inventory. */
export interface CityChange {
  inventory: boolean;
  rows: readonly number[];
}

type Listener = (change: CityChange) => void;

/**
 * Every placed asset of the territory: where it is and what its mark says, in flat arrays.
 * Deliberately outside Svelte's reactivity: 30,000 rows change under it; listeners are told once a frame.
 */
export class City {
  places: Places = emptyPlaces();
  marks = new Uint16Array(0);
  values = new Float32Array(0);
  /** Assets the feed spoke of since the inventory was read, and that it lacks: a sign that it grew. */
  strangers = 0;
  /** What was heard of assets without a place, or before the inventory came. */
  #unplaced = new Map<number, { mark: number; value: number }>();
  #rows = new Map<number, number>();
  #listeners = new Set<Listener>();
  #changed = new Set<number>();
  /** Everything is another one: listeners begin anew, as with a new inventory. */
  #anew = false;

  get count(): number {
    return this.places.count;
  }

  rowOf(ordinal: number): number | undefined {
    return this.#rows.get(ordinal);
  }

  settle(places: Places): void {
    const marks = new Uint16Array(places.count).fill(unheard);
    const values = new Float32Array(places.count).fill(Number.NaN);
    const rows = new Map<number, number>();
    for (let row = 0; row < places.count; row++) {
      const ordinal = places.ordinals[row]!;
      const known = this.#known(ordinal);
      if (known) [marks[row], values[row]] = [known.mark, known.value];
      this.#unplaced.delete(ordinal);
      rows.set(ordinal, row);
    }
    Object.assign(this, { places, marks, values, strangers: 0 });
    this.#rows = rows;
    this.#changed.clear();
    this.#tell({ inventory: true, rows: [] });
  }

  /** The city of another time: an asset that is not among the entries was not there. */
  restage(entries: Iterable<FrameEntry>): void {
    this.#all(absent);
    this.hear(entries);
  }

  /** Nothing is known until the next frame. */
  forget(): void {
    this.#all(unheard);
  }

  #all(mark: number): void {
    this.marks.fill(mark);
    this.values.fill(Number.NaN);
    this.#anew = true;
  }

  hear(entries: Iterable<FrameEntry>): void {
    for (const entry of entries) {
      const row = this.#rows.get(entry.ordinal);
      if (row === undefined) {
        this.#hearUnplaced(entry);
        continue;
      }
      if (this.marks[row] === entry.mark && Object.is(this.values[row], Math.fround(entry.value))) continue;
      this.marks[row] = entry.mark;
      this.values[row] = entry.value;
      this.#changed.add(row);
    }
  }

  /** Tells the listeners what was heard since the last time; called once a frame. */
  flush(): void {
    if (this.#changed.size === 0 && !this.#anew) return;
    const change = { inventory: this.#anew, rows: this.#anew ? [] : [...this.#changed] };
    this.#anew = false;
    this.#changed.clear();
    this.#tell(change);
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #known(ordinal: number): { mark: number; value: number } | undefined {
    const row = this.#rows.get(ordinal);
    return row === undefined ? this.#unplaced.get(ordinal) : { mark: this.marks[row]!, value: this.values[row]! };
  }

  #hearUnplaced({ ordinal, mark, value }: FrameEntry): void {
    if (isRetired(mark)) return void this.#unplaced.delete(ordinal);
    if (!this.#unplaced.has(ordinal)) this.strangers++;
    this.#unplaced.set(ordinal, { mark, value });
  }

  #tell(change: CityChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

export const city = new City();
