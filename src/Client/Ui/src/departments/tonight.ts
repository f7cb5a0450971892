import type { PlannedNight } from './shapes';

export interface NightStep {
  at: string;
  value: number | null;
  planned: number;
  /** Whether it is still to come: nothing is missing of it. */
  ahead: boolean;
}

/** The night around now, hour by hour: what was measured, the newest word of each hour first, beside what programmes have planned. */
export function tonight(plan: PlannedNight, measured: readonly { edges: readonly string[]; values: readonly (number | null)[] }[], now: number): NightStep[] {
  const known = new Map<number, number>();
  for (const { edges, values } of measured) {
    values.forEach((value, index) => {
      const at = Date.parse(edges[index]!);
      if (value !== null && !known.has(at)) known.set(at, value);
    });
  }
  return plan.values.map((planned, index) => {
    const begin = Date.parse(plan.edges[index]!);
    return { at: plan.edges[index]!, value: known.get(begin) ?? null, planned, ahead: begin >= now };
  });
}

/** What was measured and planned over the hours that are past and known, as amounts of an hour; null when there are none. */
export function heldAgainstPlan(steps: readonly NightStep[], now: number): { measured: number; planned: number; hours: number } | null {
  const past = steps.filter((step) => step.value !== null && Date.parse(step.at) + 3_600_000 <= now);
  if (past.length === 0) return null;
  const sum = (of: (step: NightStep) => number) => past.reduce((total, step) => total + of(step), 0);
  return { measured: sum((step) => step.value!), planned: sum((step) => step.planned), hours: past.length };
}
