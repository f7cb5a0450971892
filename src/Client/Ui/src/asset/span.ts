export type Span = 'day' | 'week' | 'year';
export const spans: readonly Span[] = ['day', 'week', 'year'];

const day = 86_400_000;
const lengths: Record<Span, number> = { day, week: 7 * day, year: 365 * day };

/** The stretch of time a span asks for, ending now: the axis is what was asked, even when data stops. */
export function stretch(span: Span, now: number): { from: Date; to: Date } {
  return { from: new Date(now - lengths[span]), to: new Date(now) };
}
