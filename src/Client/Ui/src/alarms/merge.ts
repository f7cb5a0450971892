import type { Alarm } from '../api/shapes';

/** A list as it is shown while somebody reads it. */
export interface Merged {
  rows: Alarm[];
  /** Ids of rows that are in the list no more. */
  left: ReadonlySet<string>;
  /** New dangers: shown above the list at once, without moving a row of it. */
  pinned: Alarm[];
  /** How many others are new. */
  waiting: number;
}

/**
 * Rows keep their place and take their new facts; what has left the list stays, marked, so that nothing below it moves; what is new waits above; what comes after the last
 * row follows it. `more` says that the latest are only a first part: rows beyond its end have not left, and are read again when the list grows.
 */
export function merge(shown: readonly Alarm[], latest: readonly Alarm[], more: boolean): Merged {
  const now = new Map(latest.map((alarm) => [alarm.id, alarm]));
  const known = new Set(shown.map((alarm) => alarm.id));
  const reach = more ? shown.findLastIndex((alarm) => now.has(alarm.id)) + 1 : shown.length;
  const kept = shown.slice(0, reach);
  const end = latest.findLastIndex((alarm) => known.has(alarm.id)) + 1;
  const news = latest.slice(0, end).filter((alarm) => !known.has(alarm.id));
  const pinned = news.filter((alarm) => alarm.priority === 1);
  return {
    rows: [...kept.map((alarm) => now.get(alarm.id) ?? alarm), ...latest.slice(end)],
    left: new Set(kept.filter((alarm) => !now.has(alarm.id)).map((alarm) => alarm.id)),
    pinned,
    waiting: news.length - pinned.length,
  };
}
