import type { Better } from './shapes';
import type { Tone } from '../theme/theme.svelte';

/** From worse to better by seven steps, which people who see no red or no green can tell apart. */
export const hues: Record<Tone, readonly string[]> = {
  light: ['#77491e', '#a37547', '#c9b08e', '#e7e6e3', '#96c0c5', '#428d95', '#045e66'],
  dark: ['#e8a869', '#ad794b', '#664930', '#22272c', '#2b585d', '#42949d', '#6bd0db'],
};

/** Three bounds on each side of nought, the same on both, to two figures: the largest is near what one in twenty goes beyond. */
export function boundsOf(differences: readonly number[]): [number, number, number] {
  const sizes = differences.map(Math.abs).filter((size) => size > 0).sort((a, b) => a - b);
  const large = sizes[Math.floor(0.95 * (sizes.length - 1))] ?? 1;
  return [rounded(large / 6), rounded(large / 2), rounded((5 * large) / 6)];
}

/** 0 is the worst, 3 hardly any difference, 6 the best. */
export function stepOf(difference: number, bounds: readonly [number, number, number], better: Better): number {
  const size = Math.abs(difference);
  const far = bounds.filter((bound) => size >= bound).length;
  return difference > 0 === (better === 'more') ? 3 + far : 3 - far;
}

function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
