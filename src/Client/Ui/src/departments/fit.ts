import type { SectionLine } from './shapes';

export interface Fit {
  id: string;
  name: string;
  rSquared: number;
  cvRmse: number;
  base: number;
  slope: number;
  break: number;
  isGoodEnough: boolean;
  points: [x: number, y: number][];
}

/** What a row of a fit says; null for an asset of which too few weeks are known, or no line was found. */
export function fitOf(row: SectionLine): Fit | null {
  const [rSquared, cvRmse, base, slope, bend, good] = row.values;
  if (row.asset === null || rSquared == null || cvRmse == null || base == null || slope == null || bend == null) return null;
  const points = Array.from({ length: row.points.length / 2 }, (_, week): [number, number] => [row.points[2 * week]!, row.points[2 * week + 1]!]);
  return { id: `${row.asset.kind}/${row.asset.key}`, name: row.asset.name, rSquared, cvRmse, base, slope, break: bend, isGoodEnough: good === 1, points };
}
