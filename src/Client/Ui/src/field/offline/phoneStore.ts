import { answer, read, write } from './database';
import type { Entry, KeptEntry, Receipt } from './entry';
import type { OutboxStore } from './outbox';

/** How long a received entry is kept to be read again on the phone. */
const keptFor = 7 * 86_400_000;

/** Entries as this phone keeps them. */
export const phoneStore: OutboxStore & { all(): Promise<KeptEntry[]>; dismiss(id: string): Promise<void>; forgetBefore(now: number): Promise<void> } = {
  add: (entry) =>
    write(['entries'], (store) => {
      store('entries').add({ entry, fate: 'here', receivedAt: null, refusal: null, conflict: null, order: null } satisfies Omit<KeptEntry, 'sequence'>);
    }),

  waiting: (most) => read(['entries'], async (store) => (await inOrder(store('entries').index('fate').getAll('here'))).slice(0, most).map((kept) => kept.entry)),

  settle: (receipts) =>
    write(['entries'], async (store) => {
      for (const receipt of receipts) await settle(store('entries'), receipt);
    }),

  all: () => read(['entries'], (store) => answer(store('entries').getAll() as IDBRequest<KeptEntry[]>)),

  /** Takes away what was refused or had no effect, once a person has read why. */
  dismiss: (id) =>
    write(['entries'], async (store) => {
      const kept = await one(store('entries'), id);
      if (kept?.refusal || kept?.conflict) store('entries').delete(kept.sequence);
    }),

  forgetBefore: (now) =>
    write(['entries'], async (store) => {
      const received = await inOrder(store('entries').index('fate').getAll('received'));
      for (const kept of received) if (Date.parse(kept.receivedAt ?? '') < now - keptFor) store('entries').delete(kept.sequence);
    }),
};

async function settle(entries: IDBObjectStore, { id, ...told }: Receipt): Promise<void> {
  const kept = await one(entries, id);
  if (kept) entries.put({ ...kept, ...told, fate: told.refusal ? 'refused' : 'received' } satisfies KeptEntry);
}

const one = (entries: IDBObjectStore, id: string) => answer(entries.index('id').get(id) as IDBRequest<KeptEntry<Entry> | undefined>);

async function inOrder(request: IDBRequest): Promise<KeptEntry[]> {
  const kept = await answer(request as IDBRequest<KeptEntry[]>);
  return kept.sort((a, b) => a.sequence - b.sequence);
}
