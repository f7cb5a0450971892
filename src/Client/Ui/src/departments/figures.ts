import { words } from '../words/words.svelte';
import type { Figure, Indicator, Period } from './shapes';

/** A figure with its unit; a dash where nothing is known. */
export function writeFigure(value: number | null | undefined, unit: string | null, decimals: number | null): string {
  return value === null || value === undefined ? '\u2014' : words.format.quantity(value, unit, decimals);
}

/** How far a figure is from its target, on the bad side negative: null without a target. */
export function beyond(row: Indicator, figure: Figure): number | null {
  if (figure.value === null || figure.target === null || row.better === 'neither') return null;
  return row.better === 'up' ? figure.value - figure.target : figure.target - figure.value;
}

/** Where value and target stand on a line that has room for both, 0 to 1. */
export function onLine(value: number, target: number, share: boolean): { value: number; target: number } {
  const low = Math.min(0, value, target);
  const high = share && Math.max(value, target) <= 100 ? 100 : Math.max(value, target, 0) * 1.15 || 1;
  const narrow = share && Math.min(value, target) > 90 ? 90 : low;
  const at = (number: number) => Math.min(1, Math.max(0, (number - narrow) / (high - narrow)));
  return { value: at(value), target: at(target) };
}

export type Direction = 'ascending' | 'descending';

/** Rows in the order of a column; what is not known is last, whichever way. */
export function ordered<T>(rows: readonly T[], of: (row: T) => number | string | null, direction: Direction): T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * (typeof left === 'string' ? left.localeCompare(String(right)) : left - Number(right));
  });
}

/** The mean of each hour of the day over the days before the last: what is usual. */
export function usualByHour(values: readonly (number | null)[], hours: readonly number[], last: number): (number | null)[] {
  const usual: (number | null)[] = [];
  for (let hour = 0; hour < 24; hour++) {
    const known = values.filter((value, index): value is number => index < last && hours[index] === hour && value !== null);
    usual.push(known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null);
  }
  return usual;
}

const days: Record<Period, number> = { today: 0, '7d': 6, '30d': 29, '12m': 364 };

/** When a period of work begins: with the day that lies so far back. */
export function beginOf(period: Period, now: Date): Date {
  const begin = new Date(now);
  begin.setHours(0, 0, 0, 0);
  begin.setDate(begin.getDate() - days[period]);
  return begin;
}

const hour = 3_600_000;

/** The hours of a day that are past, and those still to come: the last edge is when the figures were read, not the end of its hour. */
export function wholeDay(edges: readonly string[]): string[] {
  const begin = Date.parse(edges[0]!);
  const end = new Date(begin);
  end.setDate(end.getDate() + 1);
  const hours = Math.round((end.getTime() - begin) / hour);
  return Array.from({ length: hours + 1 }, (_, index) => new Date(begin + index * hour).toISOString());
}
