/** The phone's own store, opened once. */
const name = 'beffroi-field';
const version = 1;
let opening: Promise<IDBDatabase> | null = null;

export const stores = { entries: 'entries', orders: 'orders', facts: 'facts' } as const;
export type StoreName = keyof typeof stores;

function open(): Promise<IDBDatabase> {
  return (opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => create(request.result);
    request.onsuccess = () => resolve(guarded(request.result));
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  }).catch((fault: unknown) => {
    opening = null;
    throw fault;
  }));
}

function create(database: IDBDatabase): void {
  const entries = database.createObjectStore(stores.entries, { keyPath: 'sequence', autoIncrement: true });
  entries.createIndex('id', 'entry.id', { unique: true });
  entries.createIndex('fate', 'fate');
  database.createObjectStore(stores.orders, { keyPath: 'id' });
  database.createObjectStore(stores.facts);
}

/** Another page that wants a newer form of the store is not kept waiting: this one opens it again when it needs it. */
function guarded(database: IDBDatabase): IDBDatabase {
  const forget = () => (opening = null);
  database.onversionchange = () => {
    database.close();
    forget();
  };
  database.onclose = forget;
  return database;
}

/** The answer of one request. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

/** Reads in one transaction. */
export async function read<T>(from: readonly StoreName[], work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>): Promise<T> {
  const transaction = (await open()).transaction(from, 'readonly');
  return work((name) => transaction.objectStore(name));
}

/** Writes in one transaction: returns once all of it is on the disk of the phone, or throws and nothing is. */
export async function write(to: readonly StoreName[], work: (store: (name: StoreName) => IDBObjectStore) => Promise<void> | void): Promise<void> {
  const transaction = (await open()).transaction(to, 'readwrite', { durability: 'strict' });
  const over = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
  });
  try {
    await work((name) => transaction.objectStore(name));
  } catch (fault) {
    if (transaction.error === null) transaction.abort();
    await over.catch(() => {});
    throw fault;
  }
  await over;
}
