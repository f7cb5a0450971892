import { words } from '../words/words.svelte';
import type { Figure, Indicator } from './shapes';

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
