import type { Query } from '../api/api';
import { readPages } from '../api/readPages';
import type { Refusal } from '../api/refusal';
import type { Alarm, AlarmPage, AlarmRate } from '../api/shapes';
import { atMostEvery } from '../shell/often';
import { asRefusal } from '../shell/territory.svelte';
import { alarmsApi } from './alarmsApi';
import { merge } from './merge';
import { inOrder, worstFirst, type Order } from './order';

const pageSize = 200;
/** What one list holds at most; beyond it a filter helps more than a longer list. */
export const mostRows = 10_000;

/** The alarms that answer a question, worst first. While someone reads the list, rows do not move under them. */
export class AlarmBook {
  shown: Alarm[] = $state.raw([]);
  /** Ids of rows that have left the list while it is read: they go when nobody points at them. */
  left: ReadonlySet<string> = $state.raw(new Set());
  /** Dangers that came while the list is read. */
  pinned: Alarm[] = $state.raw([]);
  waiting = $state(0);
  more = $state(false);
  /** How many alarms match, when the API says so. */
  matched: number | null = $state(null);
  rate: AlarmRate | null = $state.raw(null);
  order: Order = $state.raw(worstFirst);
  loaded = $state(false);
  refusal: Refusal | null = $state.raw(null);
  /** Ids that arrived since the list opened and that nobody has looked at. */
  fresh: ReadonlySet<string> = $state.raw(new Set());
  /** A long list is read again less often than a short one. */
  refresh = atMostEvery(() => Math.max(1_000, this.shown.length), () => this.#load());
  #latest: Alarm[] = [];
  #size = pageSize;
  #held = false;
  #question: Query | null = null;

  /** Asks for other alarms: the rows on show are no longer the answer. */
  ask(question: Query): void {
    if (JSON.stringify(question) === JSON.stringify(this.#question)) return;
    this.#question = question;
    this.#size = pageSize;
    this.loaded = false;
    this.refresh();
  }

  showMore(): void {
    if (!this.more || this.#latest.length < this.#size) return;
    this.#size = Math.min(mostRows, this.#size + Math.max(pageSize, this.#size));
    this.refresh();
  }

  /** Puts the rows in another order, which takes all of them: an order of the first page only would be a wrong answer. */
  sort(order: Order): void {
    this.order = order;
    this.showNew();
    if (!this.more || this.#size === mostRows) return;
    this.#size = mostRows;
    this.refresh();
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.showNew();
  }

  showNew(): void {
    this.shown = [...inOrder(this.#latest, this.order)];
    this.pinned = [];
    this.left = new Set();
    this.waiting = 0;
  }

  seen(id: string): void {
    if (this.fresh.has(id)) this.fresh = new Set([...this.fresh].filter((other) => other !== id));
  }

  async #load(): Promise<void> {
    const question = this.#question;
    if (question === null) return;
    try {
      const { items, last } = await readPages<Alarm, AlarmPage>((limit, after) => alarmsApi.page({ ...question, limit, after }), this.#size);
      if (question !== this.#question) return this.refresh();
      this.#welcome(items);
      this.more = last.next !== null;
      this.#settle(items);
      Object.assign(this, { matched: last.matched ?? null, rate: last.rate ?? null, refusal: null, loaded: true });
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }

  #welcome(items: readonly Alarm[]): void {
    if (!this.loaded || this.#latest.length === 0) return;
    const known = new Set(this.#latest.map((alarm) => alarm.id));
    const news = items.filter((alarm) => !known.has(alarm.id)).map((alarm) => alarm.id);
    if (news.length > 0) this.fresh = new Set([...this.fresh, ...news]);
  }

  #settle(latest: Alarm[]): void {
    this.#latest = latest;
    if (!this.#held || !this.loaded) return this.showNew();
    const { rows, ...others } = merge(this.shown, inOrder(latest, this.order), this.more);
    Object.assign(this, { shown: rows, ...others });
  }
}
