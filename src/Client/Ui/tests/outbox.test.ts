import { describe, expect, it } from 'vitest';
import { Refusal } from '../src/api/refusal';
import type { Entry, Receipt } from '../src/field/offline/entry';
import { Outbox, type Alone, type OutboxStore } from '../src/field/offline/outbox';

/** What a phone keeps, in memory: it outlives the pages that use it. */
class Phone implements OutboxStore {
  readonly kept: { entry: Entry; receipt: Receipt | null }[] = [];

  async add(entry: Entry): Promise<void> {
    this.kept.push({ entry, receipt: null });
  }

  async waiting(most: number): Promise<Entry[]> {
    return this.kept.filter((kept) => kept.receipt === null).slice(0, most).map((kept) => kept.entry);
  }

  async settle(receipts: readonly Receipt[]): Promise<void> {
    for (const receipt of receipts) this.kept.find((kept) => kept.entry.id === receipt.id)!.receipt = receipt;
  }
}

/** The twin: it takes an entry once, whoever sends it how often. */
class Twin {
  readonly taken: string[] = [];
  sendings = 0;
  /** What happens to the next sendings: nothing comes, it comes and the answer is lost, or all goes well. */
  network: () => 'down' | 'answer-lost' | 'up' = () => 'up';

  readonly send = async (entries: readonly Entry[]): Promise<Receipt[]> => {
    this.sendings++;
    const network = this.network();
    await Promise.resolve();
    if (network === 'down') throw Refusal.unreachable();
    for (const { id } of entries) if (!this.taken.includes(id)) this.taken.push(id);
    if (network === 'answer-lost') throw Refusal.unreachable();
    return entries.map(({ id }) => ({ ...nothing, id, receivedAt: '2026-11-14T22:34:00Z' }));
  };
}

/** One lock for all pages of a phone. */
function lock(): Alone {
  let held = false;
  return async (work) => {
    if (held) return null;
    held = true;
    try {
      return await work();
    } finally {
      held = false;
    }
  };
}

const nothing = { receivedAt: null, refusal: null, conflict: null, order: null };
const entry = (id: string): Entry => ({ id, at: '2026-11-14T22:31:00Z' });
const attempt = (outbox: Outbox) => outbox.deliver().catch((fault: unknown) => fault);

describe('what is done on the phone', () => {
  it('waits for the network, leaves in order, and is received once', async () => {
    const [phone, twin] = [new Phone(), new Twin()];
    const outbox = new Outbox(phone, twin.send, lock());
    for (const id of ['en-route', 'on-site', 'done']) await outbox.keep(entry(id));

    twin.network = () => 'down';
    expect(await attempt(outbox)).toBeInstanceOf(Refusal);
    expect([phone.kept.map((kept) => kept.receipt), twin.taken]).toEqual([[null, null, null], []]);

    twin.network = () => 'up';
    expect(await outbox.deliver()).toHaveLength(3);
    expect(await outbox.deliver()).toEqual([]);
    expect([twin.taken, twin.sendings]).toEqual([['en-route', 'on-site', 'done'], 2]);
  });

  it('leaves again when the answer was lost, and is received once all the same', async () => {
    const [phone, twin] = [new Phone(), new Twin()];
    const outbox = new Outbox(phone, twin.send, lock());
    await outbox.keep(entry('on-site'));
    twin.network = () => 'answer-lost';
    await attempt(outbox);
    expect([twin.taken, phone.kept[0]!.receipt]).toEqual([['on-site'], null]);

    // The page died between the two; another one opens on the same phone.
    twin.network = () => 'up';
    await new Outbox(phone, twin.send, lock()).deliver();
    expect([twin.taken, phone.kept[0]!.receipt?.receivedAt]).toEqual([['on-site'], '2026-11-14T22:34:00Z']);
  });

  it('is sent by one page of the phone at a time', async () => {
    const [phone, twin, alone] = [new Phone(), new Twin(), lock()];
    await phone.add(entry('done'));
    const sent = await Promise.all([new Outbox(phone, twin.send, alone).deliver(), new Outbox(phone, twin.send, alone).deliver()]);
    expect([sent.filter((receipts) => receipts === null).length, twin.sendings]).toEqual([1, 1]);
  });

  it('takes along what is written while it is being sent', async () => {
    const [phone, twin] = [new Phone(), new Twin()];
    const outbox = new Outbox(phone, twin.send, lock());
    await outbox.keep(entry('on-site'));
    twin.network = () => {
      if (twin.sendings === 1) void outbox.keep(entry('note'));
      return 'up';
    };
    expect(await outbox.deliver()).toHaveLength(2);
  });

  it('is not held back by an entry that the twin cannot read', async () => {
    const [phone, twin] = [new Phone(), new Twin()];
    const picky = (entries: readonly Entry[]) =>
      entries.some(({ id }) => id === 'bad') ? Promise.reject(new Refusal('malformed-body', 'Illisible.', null, 400)) : twin.send(entries);
    const outbox = new Outbox(phone, picky, lock());
    for (const id of ['a', 'bad', 'b']) await outbox.keep(entry(id));
    await outbox.deliver();
    expect([twin.taken, phone.kept.map((kept) => kept.receipt?.refusal?.code ?? null)]).toEqual([['a', 'b'], [null, 'malformed-body', null]]);
  });

  it('stays when the twin is not ready or does not know the way: that says nothing of the entry', async () => {
    for (const status of [0, 404, 429, 500, 503]) {
      const phone = new Phone();
      const outbox = new Outbox(phone, () => Promise.reject(new Refusal('not-now', '', null, status)), lock());
      await outbox.keep(entry('a'));
      await attempt(outbox);
      expect(phone.kept[0]!.receipt).toBeNull();
    }
  });

  it('keeps what an answer leaves out, and asks no more than once a delivery', async () => {
    const phone = new Phone();
    let sendings = 0;
    const outbox = new Outbox(phone, async () => (sendings++, [{ ...nothing, id: 'other' }]), lock());
    await outbox.keep(entry('a'));
    expect([await outbox.deliver(), sendings, phone.kept[0]!.receipt]).toEqual([[], 1, null]);
  });

  it('arrives once each and in order whatever network, pages and pen do', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      let state = seed;
      const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
      const [phone, twin, alone] = [new Phone(), new Twin(), lock()];
      twin.network = () => (['down', 'answer-lost', 'up'] as const)[random(3)]!;
      const written: string[] = [];
      const deliveries: Promise<unknown>[] = [];
      for (let step = 0; step < 40; step++) {
        const page = new Outbox(phone, twin.send, alone);
        if (random(2) === 0) {
          written.push(`${step}`);
          await page.keep(entry(`${step}`));
        } else {
          deliveries.push(attempt(page));
          if (random(3) > 0) await deliveries.at(-1);
        }
      }
      await Promise.all(deliveries);
      twin.network = () => 'up';
      await new Outbox(phone, twin.send, alone).deliver();
      expect(twin.taken, `seed ${seed}`).toEqual(written);
      expect(phone.kept.every((kept) => kept.receipt !== null), `seed ${seed}`).toBe(true);
    }
  });
});
