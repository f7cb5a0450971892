/** What a list shows one of a row. */
export interface Row {
  id: string | number;
  priority: number;
}

/** A list as it is shown while somebody reads it. */
export interface Merged<R extends Row> {
  rows: R[];
  /** Ids of rows that are in the list no more. */
  left: ReadonlySet<R['id']>;
  /** New dangers: shown above the list at once, without moving a row of it. */
  pinned: R[];
  /** How many others are new. */
  waiting: number;
}

/**
 * Rows keep their place and take their new facts; what has left the list stays, marked, so that nothing below it moves; what is new waits above; what comes after the last
 * row follows it. `more` says that the latest are only a first part: rows beyond its end have not left, and are read again when the list grows.
 */
export function merge<R extends Row>(shown: readonly R[], latest: readonly R[], more: boolean): Merged<R> {
  const now = new Map(latest.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  const reach = more ? shown.findLastIndex((row) => now.has(row.id)) + 1 : shown.length;
  const kept = shown.slice(0, reach);
  const end = latest.findLastIndex((row) => known.has(row.id)) + 1;
  const news = latest.slice(0, end).filter((row) => !known.has(row.id));
  const pinned = news.filter((row) => row.priority === 1);
  return {
    rows: [...kept.map((row) => now.get(row.id) ?? row), ...latest.slice(end)],
    left: new Set(kept.filter((row) => !now.has(row.id)).map((row) => row.id)),
    pinned,
    waiting: news.length - pinned.length,
  };
}
