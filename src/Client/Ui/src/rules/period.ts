const day = 86_400_000;
const date = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The last thirty whole days, as a date field writes them. */
export function defaultPeriod(now: number): { from: string; to: string } {
  return { from: date(now - 30 * day), to: date(now) };
}

/** Two dates as a stretch of time, both days included; null when it is none. */
export function periodOf(from: string, to: string): { from: Date; to: Date } | null {
  const [start, end] = [Date.parse(from), Date.parse(to) + day];
  return Number.isFinite(start) && Number.isFinite(end) && start < end ? { from: new Date(start), to: new Date(end) } : null;
}

export interface DayCount {
  day: string;
  count: number;
}

/** Every day of the period, those without a firing too: an axis that shrinks to its data hides what did not happen. */
export function everyDay(from: string, to: string, counts: readonly DayCount[]): DayCount[] {
  const known = new Map(counts.map(({ day: at, count }) => [at.slice(0, 10), count]));
  for (let at = Date.parse(from); at <= Date.parse(to); at += day) known.set(date(at), known.get(date(at)) ?? 0);
  return [...known].map(([at, count]) => ({ day: at, count })).sort((a, b) => a.day.localeCompare(b.day));
}
