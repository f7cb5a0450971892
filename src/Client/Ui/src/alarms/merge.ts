import type { Alarm } from '../api/shapes';

/** A list as it is shown while somebody reads it. */
export interface Merged {
  rows: Alarm[];
  /** New dangers: shown above the list at once, without moving a row of it. */
  pinned: Alarm[];
  /** How many others are new. */
  waiting: number;
}

/** Rows keep their place and take their new facts, what is over leaves, what is new waits above, what comes after the last row follows it. */
export function merge(shown: readonly Alarm[], latest: readonly Alarm[]): Merged {
  const now = new Map(latest.map((alarm) => [alarm.id, alarm]));
  const known = new Set(shown.map((alarm) => alarm.id));
  const kept = shown.flatMap((alarm) => now.get(alarm.id) ?? []);
  const end = latest.findLastIndex((alarm) => known.has(alarm.id)) + 1;
  const news = latest.slice(0, end).filter((alarm) => !known.has(alarm.id));
  const pinned = news.filter((alarm) => alarm.priority === 1);
  return { rows: [...kept, ...latest.slice(end)], pinned, waiting: news.length - pinned.length };
}
