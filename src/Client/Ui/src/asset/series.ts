import type { History, HistoryGap, HistoryPoint } from '../api/shapes';

/** A plot's columns: seconds, then low, high and the line. Null breaks the line: a gap stays a gap. */
export interface Series {
  at: number[];
  low: (number | null)[];
  high: (number | null)[];
  line: (number | null)[];
}

const isGap = (point: HistoryPoint | HistoryGap): point is HistoryGap => 'gap' in point;

export function seriesOf(history: History): Series {
  const series: Series = { at: [], low: [], high: [], line: [] };
  for (const point of history.points) {
    const at = Date.parse(isGap(point) ? point.from : point.at) / 1000;
    const value = isGap(point) ? null : valueOf(point);
    series.at.push(at);
    series.line.push(value);
    series.low.push(value === null || isGap(point) ? null : (point.min ?? value));
    series.high.push(value === null || isGap(point) ? null : (point.max ?? value));
  }
  return series;
}

/** Flags are drawn as steps between 0 and 1; words have no height. */
function valueOf(point: HistoryPoint): number | null {
  if (typeof point.last === 'boolean') return point.last ? 1 : 0;
  return point.mean ?? (typeof point.last === 'number' ? point.last : null);
}

/** Stretches of missing data, in seconds, for the plot's hatching and its sentence. */
export function gapsOf(history: History): [number, number][] {
  return history.points.filter(isGap).map((gap) => [Date.parse(gap.from) / 1000, Date.parse(gap.to) / 1000]);
}
