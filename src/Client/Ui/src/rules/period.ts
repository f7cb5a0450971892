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
