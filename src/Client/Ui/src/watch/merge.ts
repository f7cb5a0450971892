import type { Alarm } from '../api/shapes';

/**
 * The list while someone reads it: rows keep their place and take their new facts, what is over leaves,
 * what is new waits, except danger, which is put on top at once.
 */
export function merge(shown: readonly Alarm[], latest: readonly Alarm[]): { rows: Alarm[]; waiting: number } {
  const now = new Map(latest.map((alarm) => [alarm.id, alarm]));
  const kept = shown.flatMap((alarm) => now.get(alarm.id) ?? []);
  const known = new Set(shown.map((alarm) => alarm.id));
  const news = latest.filter((alarm) => !known.has(alarm.id));
  const dangers = news.filter((alarm) => alarm.priority === 1);
  return { rows: [...dangers, ...kept], waiting: news.length - dangers.length };
}
