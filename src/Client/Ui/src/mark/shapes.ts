import type { Priority } from './mark';

/** How a priority is drawn on the 24 grid. Areas are equal to the eye: a triangle is drawn larger than a square. */
export interface BadgeShape {
  path: string;
  /** Baseline of the digit. */
  digit: number;
  token: 'danger' | 'major' | 'minor' | 'planned';
}

export const badgeShapes: Record<Exclude<Priority, 0>, BadgeShape> = {
  1: { path: 'M2.5 2.5H21.5V21.5H2.5Z', digit: 17, token: 'danger' },
  2: { path: 'M12 .5 24.5 22.5H-.5Z', digit: 20, token: 'major' },
  3: { path: 'M12-1 25 12 12 25-1 12Z', digit: 17, token: 'minor' },
  4: { path: 'M12 2A10 10 0 1 1 11.99 2Z', digit: 17, token: 'planned' },
};

/** Weight of a body's outline on the 24 grid: how we know. */
export const weights = { measured: 2.6, inferred: 1.1, stale: 2.6, unknown: 1.1 } as const;
/** A stale outline is heavy with an open quarter, an unknown one dotted. */
export const dashes = { measured: null, inferred: null, stale: [38, 14], unknown: [2, 3] } as const;
/** Top of the fill on the 24 grid, from empty to full. */
export const fillTops = [24, 15.4, 8.8, 0] as const;
/** The fill keeps off the outline, so that a full body still shows how we know. */
export const fillInset = 0.74;
