interface PageOf<T> {
  items: T[];
  next: string | null;
}

const mostAtOnce = 1_000;

/** Reads pages until there are so many rows or no more; a row that moved between two pages counts once. */
export async function readPages<T extends { id: string | number }, P extends PageOf<T>>(ask: (limit: number, after: string | null) => Promise<P>, size: number): Promise<{ items: T[]; last: P }> {
  const items = new Map<string | number, T>();
  let after: string | null = null;
  for (;;) {
    const page: P = await ask(Math.min(mostAtOnce, size - items.size), after);
    for (const item of page.items) items.set(item.id, item);
    after = page.next;
    if (after === null || page.items.length === 0 || items.size >= size) return { items: [...items.values()], last: page };
  }
}
