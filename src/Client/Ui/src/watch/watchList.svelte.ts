import { api } from '../api/api';
import type { Refusal } from '../api/refusal';
import type { Alarm } from '../api/shapes';
import { atMostEvery } from '../shell/often';
import { asRefusal } from '../shell/territory.svelte';
import type { Lens } from './lens';
import { merge } from './merge';

const pageSize = 200;

/** The open alarms of the lens, worst first. While someone reads the list, rows do not move under them. */
class WatchList {
  shown: Alarm[] = $state.raw([]);
  waiting = $state(0);
  more = $state(false);
  /** How many open alarms match, when the API says so. */
  matched: number | null = $state(null);
  loaded = $state(false);
  refusal: Refusal | null = $state.raw(null);
  /** Ids that arrived since the screen opened and that nobody has looked at. */
  fresh: ReadonlySet<string> = $state.raw(new Set());
  refresh = atMostEvery(1_000, () => this.#load());
  #latest: Alarm[] = [];
  #size = pageSize;
  #held = false;
  #lens: Omit<Lens, 'status'> = { department: null, kind: null, scope: null };

  /** Asks for another department, kind or place: the rows on show are no longer the question. */
  ask(lens: Omit<Lens, 'status'>): void {
    this.#lens = lens;
    this.#size = pageSize;
    this.loaded = false;
    this.refresh();
  }

  showMore(): void {
    this.#size += pageSize;
    this.refresh();
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.showNew();
  }

  showNew(): void {
    this.shown = this.#latest;
    this.waiting = 0;
  }

  seen(id: string): void {
    if (this.fresh.has(id)) this.fresh = new Set([...this.fresh].filter((other) => other !== id));
  }

  async #load(): Promise<void> {
    try {
      const page = await api.alarms({ ...this.#query(), limit: this.#size });
      const known = this.loaded && this.#latest.length > 0 ? new Set(this.#latest.map((alarm) => alarm.id)) : null;
      const news = known ? page.items.filter((alarm) => !known.has(alarm.id)) : [];
      this.fresh = new Set([...this.fresh, ...news.map((alarm) => alarm.id)]);
      this.#settle(page.items);
      Object.assign(this, { more: page.next !== null, matched: page.matched ?? null, refusal: null, loaded: true });
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }

  #query(): Record<string, string | null> {
    const { department, kind, scope } = this.#lens;
    const [level, key] = scope?.split('/') ?? [];
    return { department, kind, [level === 'district' ? 'district' : 'authority']: level && key ? scope : null };
  }

  #settle(latest: Alarm[]): void {
    this.#latest = latest;
    if (!this.#held || !this.loaded) return this.showNew();
    const merged = merge(this.shown, latest);
    this.shown = merged.rows;
    this.waiting = merged.waiting;
  }
}

export const watchList = new WatchList();
