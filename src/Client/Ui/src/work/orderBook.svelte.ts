import type { Query } from '../api/api';
import { readPages } from '../api/readPages';
import type { Refusal } from '../api/refusal';
import { merge } from '../alarms/merge';
import { atMostEvery } from '../shell/often';
import { asRefusal } from '../shell/territory.svelte';
import type { OrderPage, OrderSummary } from './shapes';
import { workApi } from './workApi';

const pageSize = 200;
/** What one list holds at most; beyond it a filter helps more than a longer list. */
const mostRows = 10_000;

/** The orders that answer a question, in the API's order. While someone reads the list, rows do not move under them. */
export class OrderBook {
  shown: OrderSummary[] = $state.raw([]);
  /** Numbers of rows that have left the list while it is read. */
  left: ReadonlySet<number> = $state.raw(new Set());
  waiting = $state(0);
  more = $state(false);
  matched: number | null = $state(null);
  counts: OrderPage['counts'] | null = $state.raw(null);
  loaded = $state(false);
  refusal: Refusal | null = $state.raw(null);
  /** A long list is read again less often than a short one. */
  refresh = atMostEvery(() => Math.max(1_000, this.shown.length), () => this.#load());
  #latest: OrderSummary[] = [];
  #size = pageSize;
  #held = false;
  #question: Query | null = null;

  /** Asks for other orders: the rows on show are no longer the answer. */
  ask(question: Query): void {
    if (JSON.stringify(question) === JSON.stringify(this.#question)) return;
    this.#question = question;
    this.#size = pageSize;
    this.loaded = false;
    this.refresh();
  }

  showMore(): void {
    if (!this.more || this.#latest.length < this.#size) return;
    this.#size = Math.min(mostRows, this.#size * 2);
    this.refresh();
  }

  hold(held: boolean): void {
    this.#held = held;
    if (!held) this.showNew();
  }

  showNew(): void {
    Object.assign(this, { shown: this.#latest, left: new Set(), waiting: 0 });
  }

  async #load(): Promise<void> {
    const question = this.#question;
    if (question === null) return;
    try {
      const { items, last } = await readPages<OrderSummary, OrderPage>((limit, after) => workApi.page({ ...question, limit, after }), this.#size);
      if (question !== this.#question) return this.refresh();
      this.more = last.next !== null;
      this.#settle(items);
      Object.assign(this, { matched: last.matched ?? null, counts: last.counts, refusal: null, loaded: true });
    } catch (error) {
      this.refusal = asRefusal(error);
    }
  }

  #settle(latest: OrderSummary[]): void {
    this.#latest = latest;
    if (!this.#held || !this.loaded) return this.showNew();
    const { rows, left, pinned, waiting } = merge(this.shown, latest, this.more);
    Object.assign(this, { shown: rows, left, waiting: waiting + pinned.length });
  }
}

/** The list of the screen: kept while one looks elsewhere, read again when one comes back. */
export const orderList = new OrderBook();
