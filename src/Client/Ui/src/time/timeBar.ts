import type { Activity } from '../api/shapes';

/** The bar's window: a day, or a week, with a little of what comes, so that the needle is not on the edge. */
export interface BarWindow {
  from: number;
  to: number;
  step: number;
}

export type BarSpan = 'day' | 'week';

const minute = 60_000;
const day = 1_440 * minute;
const shapes: Record<BarSpan, { past: number; ahead: number; step: number }> = {
  day: { past: day, ahead: day / 8, step: 15 * minute },
  week: { past: 7 * day, ahead: day, step: 120 * minute },
};

/** A window that ends a little after now; its edges fall on whole steps so that bars stand still between steps. */
export function barWindow(span: BarSpan, now: number): BarWindow {
  const { past, ahead, step } = shapes[span];
  const current = Math.floor(now / step) * step;
  return { from: current - past, to: current + ahead, step };
}

/** Where an instant falls in the window, from 0 to 1; null outside it. */
export function placeOf(at: number, { from, to }: BarWindow): number | null {
  return at < from || at > to ? null : (at - from) / (to - from);
}

/** A bar of readings received, as shares of the window and of the tallest bar. */
export interface Bar {
  x: number;
  width: number;
  height: number;
}

/** Runs of steps of which nothing is known, before now: holes, drawn as such. */
export interface Hole {
  x: number;
  width: number;
}

export function barsOf(activity: Activity, window: BarWindow, now: number): { bars: Bar[]; holes: Hole[] } {
  const most = Math.max(1, ...activity.counts.map((count) => count ?? 0));
  const width = (activity.stepSeconds * 1000) / (window.to - window.from);
  const start = (Date.parse(activity.from) - window.from) / (window.to - window.from);
  const nowAt = (now - window.from) / (window.to - window.from);
  const bars: Bar[] = [];
  const holes: Hole[] = [];
  activity.counts.forEach((count, index) => {
    const x = start + index * width;
    if (x >= nowAt) return;
    if (count !== null && count > 0) bars.push({ x, width: Math.min(width, nowAt - x), height: Math.sqrt(count / most) });
    else if (count === null) extend(holes, x, width);
  });
  return { bars, holes };
}

function extend(holes: Hole[], x: number, width: number): void {
  const last = holes.at(-1);
  if (last && Math.abs(last.x + last.width - x) < width / 2) last.width += width;
  else holes.push({ x, width });
}

/** Nights of the window as shares of it. */
export function nightsOf(nights: readonly [string, string][], { from, to }: BarWindow): Hole[] {
  return nights
    .map(([dusk, dawn]) => [Math.max(from, Date.parse(dusk)), Math.min(to, Date.parse(dawn))] as const)
    .filter(([start, end]) => end > start)
    .map(([start, end]) => ({ x: (start - from) / (to - from), width: (end - start) / (to - from) }));
}
