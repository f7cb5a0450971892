export type Period = 'day' | 'week' | 'month' | 'all';
export const periods: readonly Period[] = ['day', 'week', 'month', 'all'];
const days = { day: 1, week: 7, month: 31 } as const;

/** From when a period reads, against the clock. */
export function startOf(period: Period, now: number): string | null {
  return period === 'all' ? null : new Date(now - days[period] * 86_400_000).toISOString();
}
