import { Refusal } from '../../api/refusal';
import type { Entry, Receipt } from './entry';

/** Where entries stand until the twin has them. */
export interface OutboxStore {
  /** Returns once the entry would outlive the phone's fall; throws when there is no room. */
  add(entry: Entry): Promise<void>;
  /** The oldest entries without a receipt, in the order they were written. */
  waiting(most: number): Promise<Entry[]>;
  settle(receipts: readonly Receipt[]): Promise<void>;
}

export type Send = (entries: readonly Entry[]) => Promise<Receipt[]>;
/** Runs the work unless another page of this phone is at it; then answers null. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T | null>;

const nothing = { receivedAt: null, refusal: null, conflict: null, order: null } as const;
const mostAtOnce = 50;
/** What the twin says of a body it cannot read: sending it again would end alike. */
const unreadable = [400, 413, 422];

/**
 * Entries leave in the order they were written and stay here until a receipt of each has come. An answer that is lost costs nothing: the entries leave again, and the twin knows
 * them by their ids.
 */
export class Outbox {
  readonly #store: OutboxStore;
  readonly #send: Send;
  readonly #alone: Alone;

  constructor(store: OutboxStore, send: Send, alone: Alone) {
    this.#store = store;
    this.#send = send;
    this.#alone = alone;
  }

  keep(entry: Entry): Promise<void> {
    return this.#store.add(entry);
  }

  /** Sends what waits, with what is written meanwhile. Answers the receipts; null when another page is sending. */
  deliver(): Promise<Receipt[] | null> {
    return this.#alone(() => this.#deliverAll());
  }

  async #deliverAll(): Promise<Receipt[]> {
    const all: Receipt[] = [];
    for (;;) {
      const waiting = await this.#store.waiting(mostAtOnce);
      if (waiting.length === 0) return all;
      const asked = new Set(waiting.map((entry) => entry.id));
      const receipts = (await this.#sent(waiting)).filter((receipt) => asked.has(receipt.id));
      if (receipts.length === 0) return all;
      await this.#store.settle(receipts);
      all.push(...receipts);
    }
  }

  /** One entry that cannot be read holds back no other: alone, it gets its own refusal. */
  async #sent(entries: readonly Entry[]): Promise<Receipt[]> {
    try {
      return await this.#send(entries);
    } catch (fault) {
      if (!(fault instanceof Refusal) || !unreadable.includes(fault.status)) throw fault;
      const [first] = entries;
      if (entries.length > 1) return this.#sent([first!]);
      return [{ ...nothing, id: first!.id, refusal: { code: fault.code, sentence: fault.message, advice: fault.advice } }];
    }
  }
}
